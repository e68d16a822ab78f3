import { z } from 'zod';
import { splitSentences } from '../../language/sentences.ts';
import { tokenise } from '../../language/tokenise.ts';
import { reportLines } from '../../store/report-lines.ts';
import type { Span } from '../../text/span.ts';
import { VIEW, viewOf } from './parameters.ts';
import { notFound } from './refusal.ts';
import { copiesIn } from './report-routes.ts';
import { json, type RecordApiOptions, route, type Route } from './route.ts';

/** What became of a report's items, for who reads it beside the record. */
export function lineRoutes({ store }: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'listReportLines',
      method: 'get',
      path: '/reports/{id}/lines',
      summary: 'The sentences of a report, and what became of each of its items in the record',
      query: z.strictObject(VIEW),
      answers: json('ReportLines'),
      async answer({ id, query }) {
        const asked = viewOf(query);
        await copiesIn(store, id, asked);
        const stored = await store.report(id);
        if (stored === undefined) throw notFound('There is no report with this id.');
        const { report, items } = stored;
        const rows = await reportLines({ id, items }, store, asked);
        return { body: { sentences: sentencesOf(report.text), rows } };
      },
    }),
  ];
}

/** Where each sentence stands in a text, in order, whether or not it gave anything. */
function sentencesOf(text: string): Span[] {
  return splitSentences(text, tokenise(text)).flatMap((words) => {
    const [first, last] = [words[0], words.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}
