import { isDoubtful } from '../reader/item.ts';
import type { PassedOver } from '../reader/explain.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import type { Paint } from './paint.ts';

/**
 * What a report holds beside its items, in lines: what was not read, which items are doubtful and, sentence by sentence,
 * the predicates that gave none. Only the first where the rest was not asked for; nothing where there is nothing to tell.
 */
export function explained({ report, items, unread = [], passed }: ReadReport, paint: Paint): string[] {
  const rest = unread.map(({ start, end }) =>
    paint.warn(`not read: [${start}–${end}] “${opening(report.text.slice(start, end))}”`),
  );
  if (passed === undefined) return rest.length === 0 ? [] : ['', ...rest];
  const doubtful = items.filter(isDoubtful);
  const doubts = doubtful.map(
    ({ kind, score, rule, cite }) =>
      `  ${kind} ${score.toFixed(2)} ${rule} ${paint.dim(`[${cite.start}–${cite.end}]`)}`,
  );
  return [
    ...section('Doubtful: counted nowhere', doubts, paint),
    ...section(
      'Passed over',
      sentencesOf(passed).flatMap((group) => sentenceLines(report.text, group, paint)),
      paint,
    ),
    ...section('Not read: what the report may cost was spent', rest, paint),
  ];
}

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : ['', paint.bold(title), ...lines];
}

/** Runs of predicates of one sentence. */
function sentencesOf(passed: readonly PassedOver[]): (readonly PassedOver[])[] {
  const groups = new Map<number, PassedOver[]>();
  for (const one of passed) {
    const group = groups.get(one.sentence.start);
    if (group) group.push(one);
    else groups.set(one.sentence.start, [one]);
  }
  return [...groups.values()];
}

function sentenceLines(text: string, passed: readonly PassedOver[], paint: Paint): string[] {
  const [first] = passed;
  if (first === undefined) return [];
  const { start, end } = first.sentence;
  return [
    `  “${opening(text.slice(start, end))}” ${paint.dim(`[${start}–${end}]`)}`,
    ...passed.map(({ word, frame, reason, note }) => {
      const sense = frame === undefined || frame === word ? '' : ` (${frame})`;
      return `    ${paint.kind(word)}${sense} ${paint.dim(note === undefined ? reason : `${reason}: ${note}`)}`;
    }),
  ];
}

/** Characters of a sentence that are enough to know it again. */
const OPENING = 100;

function opening(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= OPENING ? plain : `${plain.slice(0, OPENING).trimEnd()}…`;
}
