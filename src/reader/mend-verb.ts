import type { Token } from '../language/analysis.ts';
import { childBy, childrenBy, tokenAt, type Tree } from '../language/tree.ts';

/**
 * "Morocco severed ties with Iran", "Rwanda severed diplomatic relations": a main verb that the parser took for a participle before its
 * object, so that the sentence has no verb at all. The name before it is its subject. Gives the tokens as they should hang.
 */
export function verbOfFragment(tree: Tree): ReadonlyMap<number, Token> {
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  const noun = tree.tokens[root];
  const reduced = verbOfReduced(tree, root);
  if (reduced.size > 0) return reduced;
  const name = nameTakenForVerb(tree, root);
  if (name.size > 0) return name;
  if (noun === undefined || noun.upos !== 'NOUN' || childBy(tree, root, 'nsubj', 'cop') !== undefined) return new Map();
  const verb = childrenBy(tree, root, 'amod').find((at) => tokenAt(tree, at).xpos === 'VBN' && /ed$|en$|t$/.test(tokenAt(tree, at).form) && subjectBefore(tree, root, at) !== undefined);
  const subject = verb === undefined ? undefined : subjectBefore(tree, root, verb);
  if (verb === undefined || subject === undefined) return new Map();
  const moved = new Map<number, Token>([
    [verb, { ...tokenAt(tree, verb), head: -1, deprel: noun.deprel, upos: 'VERB', xpos: 'VBD' }],
    [root, { ...noun, head: verb, deprel: 'obj' }],
    [subject, { ...tokenAt(tree, subject), head: verb, deprel: 'nsubj' }],
  ]);
  for (const at of tree.children[root] ?? []) {
    const token = tokenAt(tree, at);
    if (at > root && (/^(?:punct|parataxis|advcl|obl|ccomp)/.test(token.deprel) || (token.deprel === 'conj' && token.upos === 'VERB')))
      moved.set(at, { ...token, head: verb });
  }
  return moved;
} // prettier-ignore

/** "Blinken proposed to Lavrov that": a name at the front that the tagger took for a participle, and the verb behind it for one that describes it. */
function nameTakenForVerb(tree: Tree, root: number): ReadonlyMap<number, Token> {
  const [name, verb] = [tree.tokens[root], tree.tokens[root + 1]];
  if (root !== 0 || name?.xpos !== 'VBN' || verb?.xpos !== 'VBN' || verb.head !== root || verb.deprel !== 'acl' || !/^\p{Lu}\p{Ll}/u.test(name.form)) return new Map();
  const moved = new Map<number, Token>([
    [root, { ...name, upos: 'PROPN', xpos: 'NNP', lemma: name.form, head: root + 1, deprel: 'nsubj' }],
    [root + 1, { ...verb, xpos: 'VBD', head: -1, deprel: 'root' }],
  ]);
  for (const at of tree.children[root] ?? []) if (at > root + 1) moved.set(at, { ...tokenAt(tree, at), head: root + 1 });
  return moved;
} // prettier-ignore

/** The name before the participle, with no sign that it owns the noun. */
function subjectBefore(tree: Tree, root: number, verb: number): number | undefined {
  const [inside] = childrenBy(tree, verb, 'nsubj');
  if (inside !== undefined && inside < verb) return inside;
  return childrenBy(tree, root, 'nmod:poss', 'nsubj', 'compound', 'nmod').find((at) => at === verb - 1 && tokenAt(tree, at).upos === 'PROPN' && childBy(tree, at, 'case') === undefined);
} // prettier-ignore

/** Verbs that have no object, so that their form in -ed after a noun is a past: "1,200 women crossed into Chad". */
const INTRANSITIVE =
  /^(?:cross|arrive|march|advance|gather|rally|return|escape|die|clash|retreat|travel|vanish|disappear|perish|assemble|protest|emerge|collapse|drown|flee)$/;

/** The same for a participle that the parser hung on the noun as what describes it. */
function verbOfReduced(tree: Tree, root: number): ReadonlyMap<number, Token> {
  const noun = tree.tokens[root];
  if (noun?.upos !== 'NOUN' || childBy(tree, root, 'nsubj', 'cop', 'acl:relcl') !== undefined) return new Map();
  const verb = childrenBy(tree, root, 'acl').find((at) => at > root && tokenAt(tree, at).xpos === 'VBN' && INTRANSITIVE.test(tokenAt(tree, at).lemma));
  if (verb === undefined || tree.tokens[verb - 1]?.form === ',' || tree.tokens.some(({ xpos }, at) => at < verb && /^VB[DZP]$/.test(xpos))) return new Map();
  const moved = new Map<number, Token>([
    [verb, { ...tokenAt(tree, verb), head: -1, deprel: noun.deprel, xpos: 'VBD' }],
    [root, { ...noun, head: verb, deprel: 'nsubj' }],
  ]);
  for (const at of tree.children[root] ?? []) if (at > verb) moved.set(at, { ...tokenAt(tree, at), head: verb });
  return moved;
} // prettier-ignore
