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
  /** The nouns that it was called by, with and without an article. */
  readonly nouns: Role[];
  kind: MentionKind;
  count: Count;
  gender: Gender | undefined;
}

export function newCluster(mention: Candidate): Cluster {
  const cluster: Cluster = {
    members: [],
    names: [],
    roles: [],
    nouns: [],
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
  if (
    mention.form === 'name' &&
    !cluster.names.some((words) => words.join(' ') === mention.words.join(' '))
  ) {
    cluster.names.push(mention.words);
  }
  for (const role of mention.roles) addRole(cluster.roles, role);
  if (mention.form === 'noun') {
    const role = { noun: mention.lemma, words: mention.words };
    addRole(cluster.nouns, role);
    if (mention.definite) addRole(cluster.roles, role);
  }
  if (cluster.kind === 'THING' && mention.form !== 'pronoun') cluster.kind = mention.kind;
  cluster.gender ??= mention.gender;
}

/** A cluster keeps at most this many roles: more than anybody has, fewer than would slow a long text. */
const MOST_ROLES = 24;

function addRole(roles: Role[], role: Role): void {
  const known = roles.some(
    ({ noun, words }) => noun === role.noun && words.join(' ') === role.words.join(' '),
  );
  if (!known && roles.length < MOST_ROLES) roles.push(role);
}

/** Whether two kinds can be the same: a thing is whatever it turns out to be. */
export function kindsAgree(a: MentionKind, b: MentionKind): boolean {
  return a === b || a === 'THING' || b === 'THING';
}
