import type { Candidate, Count, Gender, MentionKind, Role } from './mention.ts';

/** Why and how surely a mention belongs to a cluster. */
export interface Link {
  readonly rule: string;
  /** 0 to 1. */
  readonly score: number;
}

/** A mention in a cluster, with what linked it. */
export interface Member {
  readonly mention: Candidate;
  readonly link: Link;
}

/** Mentions taken to stand for the same, and what they say of it together. */
export interface Cluster {
  readonly members: Member[];
  /** The words of each of its names. */
  readonly names: (readonly string[])[];
  readonly roles: Role[];
  kind: MentionKind;
  count: Count;
  gender: Gender | undefined;
}

export function newCluster(mention: Candidate): Cluster {
  const cluster: Cluster = {
    members: [],
    names: [],
    roles: [],
    kind: mention.kind,
    count: mention.count,
    gender: undefined,
  };
  addTo(cluster, mention, { rule: 'first', score: 1 });
  return cluster;
}

/** Adds a mention; what it tells of kind, gender and roles is now known of the cluster. */
export function addTo(cluster: Cluster, mention: Candidate, link: Link): void {
  cluster.members.push({ mention, link });
  if (mention.form === 'name') cluster.names.push(mention.words);
  cluster.roles.push(...mention.roles);
  if (mention.form === 'noun' && mention.definite)
    cluster.roles.push({ noun: mention.lemma, words: mention.words });
  if (cluster.kind === 'THING' && mention.form !== 'pronoun') cluster.kind = mention.kind;
  cluster.gender ??= mention.gender;
}

/** The last mention of the cluster that stands before a place in the text. */
export function lastBefore(cluster: Cluster, start: number): Candidate | undefined {
  let last: Candidate | undefined;
  for (const { mention } of cluster.members) {
    if (mention.start < start && (last === undefined || mention.start > last.start)) last = mention;
  }
  return last;
}

/** Whether two kinds can be the same: a thing is whatever it turns out to be. */
export function kindsAgree(a: MentionKind, b: MentionKind): boolean {
  return a === b || a === 'THING' || b === 'THING';
}
