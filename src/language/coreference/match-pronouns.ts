import { governs } from '../grammar.ts';
import { type Tree } from '../tree.ts';
import type { Cluster, Link } from './cluster.ts';
import type { Candidate, PronounSense } from './mention.ts';

/** A mention that was placed, in its cluster. */
export interface Placed {
  readonly mention: Candidate;
  readonly cluster: Cluster;
}

/** A cluster that a pronoun may belong to, with how well it fits: the highest wins. */
export interface Fit {
  readonly cluster: Cluster;
  readonly fit: number;
}

/** How many sentences back the antecedent of a pronoun may stand. */
export const REACH = 3;
/** Each sentence between a pronoun and its antecedent costs so much. */
const SENTENCE_COST = 1;
const SUBJECT_GAIN = 0.9;
const NAME_GAIN = 0.3;
/** "They" are people rather than things, and groups of them rather than a body. */
const THING_COST = 0.5;
const BODY_COST = 0.7;
const CHAIN_GAIN = 0.5;

/**
 * The cluster that a third-person pronoun most likely belongs to, or undefined: the nearest that agrees in kind, number and gender,
 * subjects before others. `placed` are the mentions that can be meant. `favoured` is the cluster that spoke last, for a
 * pronoun that speaks.
 */
export function bestAntecedent(
  placed: readonly Placed[],
  pronoun: Candidate,
  tree: Tree,
  favoured: Cluster | undefined,
): Fit | undefined {
  const sense = pronoun.pronoun;
  if (sense === undefined) return undefined;
  const latest = new Map<Cluster, Candidate>();
  for (const { mention, cluster } of placed) {
    const known = latest.get(cluster);
    if (mention.start < pronoun.start && mention.start > (known?.start ?? -1)) latest.set(cluster, mention);
  }
  let best: Fit | undefined;
  for (const [cluster, last] of latest) {
    if (!agrees(cluster, sense)) continue;
    if (last.sentence === pronoun.sentence && clashes(tree, last, pronoun, sense)) continue;
    const fit = fitOf(cluster, last, pronoun, sense) + (cluster === favoured ? CHAIN_GAIN : 0);
    if (best === undefined || fit > best.fit) best = { cluster, fit };
  }
  return best;
}

function agrees(cluster: Cluster, sense: PronounSense): boolean {
  if (sense.gender === 'neuter') return cluster.kind !== 'PER' && cluster.count === 'one';
  if (sense.count === 'many') return cluster.count === 'many' || cluster.kind === 'ORG';
  if (cluster.kind !== 'PER' || cluster.count !== 'one') return false;
  return cluster.gender === undefined || cluster.gender === sense.gender;
}

/** Two arguments of one verb are not the same ("Putin told him"), nor is a phrase the same as what stands inside it. */
function clashes(tree: Tree, last: Candidate, pronoun: Candidate, sense: PronounSense): boolean {
  if (governs(tree, last.head, pronoun.head))
    return !sense.possessive || !last.subject || last.to > pronoun.from;
  const a = tree.tokens[last.head];
  const b = tree.tokens[pronoun.head];
  if (a === undefined || b === undefined || sense.possessive || b.form.endsWith('self')) return false;
  return a.head === b.head && a.head >= 0;
}

function fitOf(cluster: Cluster, last: Candidate, pronoun: Candidate, sense: PronounSense): number {
  let fit = -SENTENCE_COST * (pronoun.sentence - last.sentence);
  if (last.subject) fit += SUBJECT_GAIN;
  if (last.form === 'pronoun') fit += CHAIN_GAIN;
  if (cluster.names.length > 0) fit += NAME_GAIN;
  if (cluster.gender !== undefined && cluster.gender === sense.gender) fit += NAME_GAIN;
  if (pronoun.subject && last.subject) fit += NAME_GAIN;
  if (sense.count === 'many' && cluster.kind === 'THING') fit -= THING_COST;
  if (sense.count === 'many' && cluster.count === 'one') fit -= BODY_COST;
  // Of two that are otherwise alike, the nearer one.
  return fit - Math.min(1, (pronoun.start - last.start) / 2000);
}

/** What the link of a pronoun is called, and how sure it is: people are found well, things and groups less so. */
export function pronounLink(sense: PronounSense, fit: number): Link {
  const base = sense.gender === 'neuter' ? 0.55 : sense.count === 'many' ? 0.6 : 0.8;
  const rule = sense.gender === 'neuter' ? 'it' : sense.count === 'many' ? 'they' : 'he-she';
  return { rule, score: Math.round(100 * Math.max(0.3, base + Math.min(0, fit) * 0.1)) / 100 };
}
