// Scores what the record calls the same act: event coreference across documents, on ECB+ with gold mentions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorld } from '../../src/intake/tables.ts';
import { likenessOf } from '../../src/record/same/likeness.ts';
import { groupBy } from '../group.ts';
import { table } from '../language/table.ts';
import type { Rates } from '../measure.ts';
import { createProbe } from '../probe.ts';
import { heading } from '../time/run.ts';
import { type Clusters, conllOf } from './conll.ts';
import { readEcb } from './ecb.ts';
import { type ReadMention, readMentions } from './heads.ts';

/** Prints the tables and writes them to `out`/coref.md. `data` holds the folder `dedup`. */
export function benchCoref(data: string, out: string): void {
  const probe = createProbe();
  const world = loadWorld();
  const parts = [heading('The same event in several reports', 'coref')];
  for (const [part, title] of [['Test', '## ECB+ test: a test, never read; its totals were printed twice, the rules on dev in between'], ['Dev', '## ECB+ development']] as const) {
    const documents = readEcb(data, part);
    const mentions = documents.flatMap((document) => readMentions(document, probe, world));
    parts.push(tableOf(`${title} (${documents.length} documents, ${mentions.length} mentions)`, mentions));
  }
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'coref.md'), `${parts.join('\n\n')}\n`);
} // prettier-ignore

type Scope = 'subtopic' | 'topic';

function tableOf(title: string, mentions: readonly ReadMention[]): string {
  const gold = clustersBy(mentions, ({ topic, chain }) => `${topic} ${chain}`);
  const row = (name: string, got: Clusters): readonly string[] => {
    const { muc, b3, ceafe, conll } = conllOf(gold, got);
    return [name, ...[muc, b3, ceafe].map(cellOf), conll.toFixed(1)];
  };
  const ways = (scope: Scope, within: string): readonly (readonly string[])[] => [
    row(`same lemma of the head, within ${within}`, clustersBy(mentions, (mention) => `${mention[scope]} ${mention.lemma}`)),
    row(`**ours**, within ${within}`, joinedWithin(mentions, scope)),
  ];
  return table(
    title,
    ['', 'MUC P / R / F1', 'B³ P / R / F1', 'CEAF-e P / R / F1', 'CoNLL F1'],
    [...ways('subtopic', 'the reports of one event'), ...ways('topic', 'a topic, two events of a kind each'), row('each mention alone', mentions.map(({ id }) => [id]))],
    'Gold mentions, singletons count, one score over all documents. Ours: as the record joins, each mention looks at the earlier ones and is put to the best of them; heads of one word family (or mentions with the same words), and clauses whose terms overlap, by the terms of `src/record/same`. Published for the lemma within clusters of documents: about 76.5.',
  );
} // prettier-ignore

function cellOf({ precision, recall, f1 }: Rates): string {
  return [precision, recall, f1].map((rate) => rate.toFixed(1)).join(' / ');
}

function clustersBy(mentions: readonly ReadMention[], key: (mention: ReadMention) => string): Clusters {
  return [...groupBy(mentions, key).values()].map((cluster) => cluster.map(({ id }) => id));
}

/** Trees of mentions: each is put under the best of the earlier ones of its scope. */
function joinedWithin(mentions: readonly ReadMention[], scope: Scope): Clusters {
  const roots = new Map<string, string>();
  for (const group of groupBy(mentions, (mention) => mention[scope]).values())
    for (const [at, mention] of group.entries()) {
      let best: { readonly score: number; readonly id: string } | undefined;
      for (const earlier of group.slice(0, at)) {
        const score = likenessOfMentions(mention, earlier);
        if (score !== undefined && score >= (best?.score ?? 0)) best = { score, id: earlier.id };
      }
      roots.set(mention.id, best === undefined ? mention.id : (roots.get(best.id) ?? best.id));
    }
  return clustersBy(mentions, ({ id }) => roots.get(id) ?? id);
}

/** Chosen on the training and development parts. */
const WORDS_ALIKE = 0.5;
const CLAUSES_ALIKE = 0.1;
/** Of what is said, as for statements in the record, the content must be alike. */
const SAID_ALIKE = 0.35;

function likenessOfMentions(a: ReadMention, b: ReadMention): number | undefined {
  if (a.family !== b.family && likenessOf(a.words, b.words).dice < WORDS_ALIKE) return undefined;
  const { dice } = likenessOf(a.clause, b.clause);
  return dice >= (a.isSaying && b.isSaying ? SAID_ALIKE : CLAUSES_ALIKE) ? dice : undefined;
}
