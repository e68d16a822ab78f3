import type { Entity, Mention } from '../analysis.ts';
import type { Cluster } from './cluster.ts';
import type { Candidate } from './mention.ts';
import { isHonorific } from './noun-classes.ts';

/** The clusters that are worth telling: people, bodies and places with a name, and whatever is mentioned more than once. */
export function entitiesOf(text: string, clusters: readonly Cluster[]): Entity[] {
  return clusters
    .filter(({ names, members, kind }) => members.length > 1 || (names.length > 0 && kind !== 'THING'))
    .map((cluster) => entityOf(text, cluster))
    .toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function entityOf(text: string, cluster: Cluster): Entity {
  const members = cluster.members.toSorted(
    (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end,
  );
  const mentions = members.map(({ mention, link }): Mention => {
    const { sentence, from, to, start, end, form, head } = mention;
    return { sentence, from, to, start, end, form, head, score: link.score, rule: link.rule };
  });
  return { name: nameOf(text, cluster), type: cluster.kind === 'THING' ? 'OTHER' : cluster.kind, mentions };
}

/** The proper name with the most words, the first of equals; else the first noun phrase. */
function nameOf(text: string, cluster: Cluster): string {
  let best: Candidate | undefined;
  for (const { mention, link } of cluster.members) {
    // The name of the one it stands for is not the metonym's.
    if (mention.form !== 'name' || (link.rule === 'metonym' && best)) continue;
    if (best === undefined || lengthOf(mention) > lengthOf(best)) best = mention;
  }
  const mention = best ?? cluster.members[0]?.mention;
  if (mention === undefined) return '';
  const words = text.slice(mention.start, mention.end).replace(/\s+/gu, ' ').split(' ');
  while (words.length > 1 && isHonorific(words[0] ?? '')) words.shift();
  return words.join(' ').replace(/['’]s?$/u, '');
}

function lengthOf(mention: Candidate): number {
  return mention.name?.words.length ?? 0;
}
