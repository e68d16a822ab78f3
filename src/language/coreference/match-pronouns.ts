import { baseRelation, governs } from '../grammar.ts';
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
const IT_THING_COST = 0.4;
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
  const mentions = new Map<Cluster, Candidate[]>();
  const barred = new Set(
    placed.filter(({ mention }) => isNamedBelow(tree, mention, pronoun, sense)).map(({ cluster }) => cluster),
  );
  for (const { mention, cluster } of placed) {
    if (mention.start >= pronoun.start || barred.has(cluster) || !agrees(cluster, sense)) continue;
    const known = mentions.get(cluster);
    if (known) known.push(mention);
    else mentions.set(cluster, [mention]);
  }
  let best: Fit | undefined;
  for (const [cluster, group] of mentions) {
    const last = latestOf(group, pronoun, tree, sense);
    if (last === undefined) continue;
    // "Montalvo, a member, was": the apposition is as much of a subject as the name.
    const subject = group.some((mention) => mention.subject && mention.sentence === last.sentence);
    const fit = fitOf(cluster, last, subject, pronoun, sense) + (cluster === favoured ? CHAIN_GAIN : 0);
    if (best === undefined || fit > best.fit) best = { cluster, fit };
  }
  return best;
}

/** The latest of a cluster's mentions that the grammar lets the pronoun mean. */
function latestOf(
  group: readonly Candidate[],
  pronoun: Candidate,
  tree: Tree,
  sense: PronounSense,
): Candidate | undefined {
  let latest: Candidate | undefined;
  for (const mention of group) {
    const near = mention.sentence === pronoun.sentence;
    if (near && isCoargument(tree, mention, pronoun, sense)) return undefined;
    if (latest !== undefined && mention.start <= latest.start) continue;
    if (!near || !surrounds(tree, mention, pronoun, sense)) latest = mention;
  }
  return latest;
}

function agrees(cluster: Cluster, sense: PronounSense): boolean {
  if (sense.gender === 'neuter') return cluster.kind !== 'PER' && cluster.count === 'one';
  if (sense.count === 'many') return cluster.count === 'many' || cluster.kind === 'ORG';
  if (cluster.kind !== 'PER' || cluster.count !== 'one') return false;
  return cluster.gender === undefined || cluster.gender === sense.gender;
}

/**
 * "It rejected China's request": whoever is named further on in what is said of a pronoun is not what it stands for (Principle C of the
 * binding theory: a name has no antecedent above it in its sentence). What is only joined to its clause is not said of it.
 */
function isNamedBelow(tree: Tree, mention: Candidate, pronoun: Candidate, sense: PronounSense): boolean {
  if (mention.form !== 'name' || mention.sentence !== pronoun.sentence || mention.start <= pronoun.start || sense.possessive) return false;
  const above = tree.tokens[pronoun.head]?.head ?? -1;
  let at = mention.head;
  for (let step = 0; at >= 0 && at !== above && step <= tree.tokens.length; step++) {
    const token = tree.tokens[at];
    if (token === undefined || (token.head === above && /^(?:conj|parataxis)$/.test(baseRelation(token.deprel)))) return false;
    at = token.head;
  }
  return above >= 0 && at === above;
} // prettier-ignore

/** Two arguments of one verb are not the same ("Putin told him"). */
function isCoargument(tree: Tree, mention: Candidate, pronoun: Candidate, sense: PronounSense): boolean {
  const a = tree.tokens[mention.head];
  const b = tree.tokens[pronoun.head];
  if (a === undefined || b === undefined || sense.possessive || b.form.endsWith('self')) return false;
  return a.head === b.head && a.head >= 0;
}

/** A phrase is not what stands inside it ("the man and his dog"), unless it is a subject with something said of it after. */
function surrounds(tree: Tree, mention: Candidate, pronoun: Candidate, sense: PronounSense): boolean {
  if (!governs(tree, mention.head, pronoun.head)) return false;
  return !sense.possessive || !mention.subject || mention.to > pronoun.from;
}

function fitOf(
  cluster: Cluster,
  last: Candidate,
  subject: boolean,
  pronoun: Candidate,
  sense: PronounSense,
): number {
  let fit = -SENTENCE_COST * (pronoun.sentence - last.sentence);
  if (subject) fit += SUBJECT_GAIN;
  if (last.form === 'pronoun') fit += CHAIN_GAIN;
  if (cluster.names.length > 0) fit += NAME_GAIN;
  if (cluster.gender !== undefined && cluster.gender === sense.gender) fit += NAME_GAIN;
  if (pronoun.subject && subject) fit += NAME_GAIN;
  // "If gas is pumped … In July it launched": "it" that does something is a body or a state rather than a thing.
  if (sense.gender === 'neuter' && pronoun.subject && cluster.kind === 'THING') fit -= IT_THING_COST;
  if (sense.count === 'many' && cluster.kind === 'THING') fit -= THING_COST;
  if (sense.count === 'many' && cluster.count === 'one') fit -= BODY_COST;
  // Of two that are otherwise alike, the nearer one.
  return fit - Math.min(1, (pronoun.start - last.start) / 2000);
}

/** How often links of each kind were right in GUM's open news, interviews and biographies, from a fit downwards. */
const SURENESS: Readonly<
  Record<'he-she' | 'they' | 'it', readonly (readonly [fit: number, score: number])[]>
> = {
  'he-she': [
    [1, 0.92],
    [0, 0.86],
    [-1, 0.73],
    [-2, 0.57],
  ],
  they: [
    [0, 0.8],
    [-1, 0.57],
    [-2, 0.5],
  ],
  it: [
    [1, 0.65],
    [0, 0.48],
    [-1, 0.34],
  ],
};

/** What the link of a pronoun is called and how sure it is, or undefined where it would too seldom be right. */
export function pronounLink(sense: PronounSense, fit: number): Link | undefined {
  const rule = sense.gender === 'neuter' ? 'it' : sense.count === 'many' ? 'they' : 'he-she';
  const score = SURENESS[rule].find(([least]) => fit >= least)?.[1];
  return score === undefined ? undefined : { rule, score };
}
