import { spanOfTokens, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import type { Cue } from './cues.ts';
import { isOrgan, isRole } from './nouns.ts';
import { quotationAround, type Reading } from './reading.ts';

/** Tokens up to which a speaker with a colon may reach: "14.32 Russia's foreign minister, Sergei Lavrov:". */
const LONGEST_LABEL = 14;

/**
 * "Lavrov: the talks are pointless", "14.32 The ministry: …": a speaker and a colon at the head of a paragraph, as live pages and
 * headlines have it. A state before a colon may as well be the heading of a section, so it speaks only in quotation marks.
 */
export function colonCue(reading: Reading, sentence: number, tree: Tree): Cue | undefined {
  const colon = tree.tokens.findIndex(({ form }) => form === ':');
  const first = tree.tokens[0];
  if (colon < 1 || colon > LONGEST_LABEL || colon + 1 >= tree.tokens.length || first === undefined || !opensParagraph(reading, first.start)) return undefined;
  const label = tree.tokens.slice(0, colon);
  const aside = label.findIndex(({ form }) => form === ','); // "Obama, who is visiting Brazil: …"
  const bare = aside > 0 && /^(?:who|which|in|at|on|beside|through)$/i.test(label[aside + 1]?.form ?? '') ? label.slice(0, aside) : label;
  if (bare.some(({ upos, xpos }) => upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ' || xpos === 'IN' && upos !== 'ADP') || quotationAround(reading, first) !== undefined) return undefined;
  const speaker = speakerIn(reading, sentence, tree, colon);
  if (speaker === undefined) return undefined;
  const quoted = quotationAround(reading, tokenAt(tree, colon + 1)) !== undefined || /^["“„«]$/.test(tokenAt(tree, colon + 1).form);
  const content = [...tree.tokens.keys()].slice(colon + 1);
  const isTold = content.some((at) => /^(?:VB[DZP]|MD)$/.test(tokenAt(tree, at).xpos));
  if (!quoted && (!speaker.person || !isTold)) return undefined;
  return {
    sentence,
    head: speaker.index,
    verb: 'say',
    sayings: ['say'],
    speakers: speaker.actors,
    speaker: speaker.index,
    content: quoted ? [] : content,
    extent: spanOfTokens(tree, [...tree.tokens.keys()].slice(0, colon + 1)),
  };
} // prettier-ignore

function opensParagraph(reading: Reading, start: number): boolean {
  return /(?:^|[\r\n])\s*(?:[\d.:]+\s*(?:[ap]\.?m\.?|GMT|BST|CET)?\s*[-–—:]?\s*)?$/i.test(reading.text.slice(Math.max(0, start - 24), start));
} // prettier-ignore

/** Who speaks before the colon: a person by name, else a role or body. */
function speakerIn(
  reading: Reading,
  sentence: number,
  tree: Tree,
  colon: number,
): { index: number; actors: readonly ActorRef[]; person: boolean } | undefined {
  const found: { index: number; actors: readonly ActorRef[]; person: boolean }[] = [];
  for (let index = 0; index < colon; index++) {
    const { upos, lemma } = tokenAt(tree, index);
    if (upos !== 'PROPN' && upos !== 'NOUN') continue;
    const actors = actorsAt(reading, { sentence, index });
    if (actors.length === 0) continue;
    const person = actors.every(({ id }) => reading.world.isPerson(id) || reading.people.knows(id));
    if (person) return { index, actors, person };
    const body = isRole(lemma) || isOrgan(lemma) || actors.every(({ id }) => { const known = reading.world.actor(id); return known !== undefined && known.type !== 'state'; });
    // "FIFA World Cup 2018, day five: …": a body within a heading does not speak.
    const { head } = tokenAt(tree, index);
    found.push({ index, actors, person: body && (head < 0 || head >= colon) });
  }
  return found.find(({ person }) => person) ?? found[0];
} // prettier-ignore
