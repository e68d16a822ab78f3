import type { NameKey } from './name-key.ts';
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
  /** Its names, each once. */
  readonly names: NameKey[];
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
  const { name } = mention;
  if (name && !cluster.names.some(({ squeezed }) => squeezed === name.squeezed)) cluster.names.push(name);
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
  if (roles.length < MOST_ROLES && !roles.some((known) => isSameRole(known, role))) roles.push(role);
}

function isSameRole(a: Role, b: Role): boolean {
  return (
    a.noun === b.noun && a.words.length === b.words.length && a.words.every((word, i) => word === b.words[i])
  );
}

/** Whether two kinds can be the same: a thing is whatever it turns out to be. */
export function kindsAgree(a: MentionKind, b: MentionKind): boolean {
  return a === b || a === 'THING' || b === 'THING';
}
