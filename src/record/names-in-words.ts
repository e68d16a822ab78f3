/** A name as an item has it. */
interface Named {
  readonly name: string;
}

/** Names that English gives an article. */
const WITH_ARTICLE =
  /^(?:United (?:States|Kingdom|Nations)|European|UN |OSCE$|West$|Kremlin|White House|Pentagon|Netherlands|Philippines)|(?:Ministry|Department|Office|Council|Commission|Union|Party|Group|Court|District|Navy|Army|Presidency|presidency|Parliament|Senate|Congress|Duma|Rada)$/u;
/** Nouns of many, by which a report calls its doers with a capital: "Allied officials". */
const MANY =
  /(?:officials|leaders|forces|troops|republics|investigators|authorities|separatists|people|members|governments|ministers|diplomats|families|visitors|experts|advisers|fishermen|allies)$/iu;
/** What stands where an article would: "his officials", "every ally", "Russia's Foreign Ministry". */
const DETERMINED =
  /^(?:the|an?|his|her|its|their|our|my|every|each|all|any|some|no|both|one|two|three|four|several|many|more|most)\b|^\p{Lu}[\p{L}. -]*['’]s? /iu;

/** "A", "A and B", "A, B and C", with the articles that a sentence needs; '' of nobody. */
export function named(refs: readonly Named[]): string {
  const names = [...new Set(refs.map(({ name }) => withArticle(name)))];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function withArticle(name: string): string {
  const ownersName = /^\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)*['’]s? /u.test(name);
  if (ownersName || isMany(name)) return name;
  const isCommon = /^\p{Ll}/u.test(name) && !DETERMINED.test(name);
  return isCommon || WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** A name of our tables is one; what the report calls its doers by a common noun is as many as it says. */
function isMany(name: string): boolean {
  return MANY.test(name) || /^\p{Ll}.*[^s'’]s$/u.test(name);
}

/** A verb in the third person as its doers want it: "Russia says", "Russia and China say", "allies say". */
export function agreed(verb: string, by: readonly Named[]): string {
  const [first, second] = by;
  if (second === undefined && (first === undefined || !isMany(first.name))) return verb;
  const [head = '', ...rest] = verb.split(' ');
  const plural = head === 'has' ? 'have' : head.replace(/ies$/, 'y').replace(/s$/, '');
  return [plural, ...rest].join(' ');
}

/** "allies" at the head of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
