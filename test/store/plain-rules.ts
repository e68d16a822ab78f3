import type { Item } from '../../src/reader/item.ts';
import { contentHash } from '../../src/report/fingerprint.ts';
import type { Report } from '../../src/report/report.ts';
import type { RecordRules, Story } from '../../src/record/rules.ts';
import type { Telling } from '../../src/record/telling.ts';

/**
 * The plainest rules that make a record: a report with a paragraph of another is its copy, items of one kind with the same doers and
 * words are one, an answer answers demands whose parties are its own turned round.
 */
export const PLAIN_RULES: RecordRules = {
  storyOf,
  takenBack: () => [],
  keysOf: (telling) => (telling.item.kind === 'event' ? [] : [keyOf(telling.item)]),
  joinOf: (later, earlier) =>
    later.item.kind === earlier.item.kind && keyOf(later.item) === keyOf(earlier.item)
      ? { score: 0.9, why: [{ code: 'words' }] }
      : undefined,
  profileOf: () => new Uint16Array(1),
  fade: (profile) => profile,
  unfade: (faded) => faded,
  joinReach: () => Infinity,
  linkReach: () => Infinity,
  scoreAtMost: () => 1,
  mayLink: () => true,
  linkKeysOf: ({ item }) => ({
    bears: item.kind === 'answer' ? askedOf(item, item.by, item.to) : [],
    borne: item.kind === 'demand' ? askedOf(item, item.to, item.by) : [],
  }),
  linkOf: (later, earlier) => [...answers(later, earlier), ...answers(earlier, later)],
};

function keyOf(item: Item): string {
  return [item.kind, ...item.by.map(({ id }) => id).toSorted(), item.cite.quote.toLowerCase()].join(' ');
}

/** Who is asked for what by whom, by the first word of it. */
function askedOf(
  item: Item & { readonly what: string },
  asked: Item['by'],
  asking: Item['by'],
): readonly string[] {
  const [word = ''] = item.what.split(' ');
  return asked.flatMap(({ id }) => asking.map((one) => `${id} ${one.id} ${word}`));
}

function answers({ item }: Telling, { item: asked }: Telling): ReturnType<RecordRules['linkOf']> {
  if (item.kind !== 'answer' || asked.kind !== 'demand') return [];
  const keys = askedOf(asked, asked.to, asked.by);
  if (!askedOf(item, item.by, item.to).some((key) => keys.includes(key))) return [];
  return [{ relation: 'answers', from: item.id, to: asked.id, score: 0.6, why: [{ code: 'parties' }] }];
}

function storyOf(report: Report): Story {
  const keys = [...new Set(report.text.split('\n').filter((line) => line.length > 80))]
    .slice(0, 8)
    .map((line) => Number.parseInt(contentHash(line).slice(0, 13), 16));
  return {
    report,
    turn: 1,
    keys,
    isWithdrawal: report.title?.startsWith('KILL:') ?? false,
    parentAmong(earlier) {
      const shared = earlier
        .map((story) => ({
          story,
          kept: keys.filter((key) => story.keys.includes(key)).length / keys.length,
        }))
        .filter(({ kept }) => kept > 0.3)
        .toSorted((a, b) => b.kept - a.kept || (a.story.report.id < b.story.report.id ? -1 : 1));
      const [best] = shared;
      return best && { ...best, why: ['the same paragraphs'] };
    },
    withdraws: (earlier) =>
      report.url !== undefined && report.url === earlier.report.url ? { copies: 'none' } : undefined,
  };
}
