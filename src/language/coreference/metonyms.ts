/**
 * Words that stand for somebody else: a seat of government for its state ("the Kremlin", "Kyiv"), a role for who holds it
 * ("the Russian foreign minister"). What is known of them comes from the layer above; the rules of coreference only ask.
 */
export interface Metonyms {
  /**
   * The name of the actor that a name or a noun phrase may stand for as an actor, or undefined. `phrase` is as written, without a
   * leading article ("Kremlin", "Russian side"). The same actor must always be given by the same name.
   */
  actorOf(phrase: string): string | undefined;
  /** The full name of who held a role ("Russian foreign minister") when the report was written, or undefined. */
  holderOf(role: string): string | undefined;
  /** The full name, in the one form that `holderOf` gives, of the person whom a name means ("Berg"), or undefined. */
  personOf(name: string): string | undefined;
}

export const NO_METONYMS: Metonyms = {
  actorOf: () => undefined,
  holderOf: () => undefined,
  personOf: () => undefined,
};
