import { stringify } from 'csv-stringify/sync';
import { detailOf } from '../reader/detail.ts';
import { isDoubtful, type ActorRef } from '../reader/item.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import { explained } from './explained.ts';
import type { Paint } from './paint.ts';

export const FORMATS = ['text', 'jsonl', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** The whole output for the reports, ending in a line break when there is any. */
export function formatReports(format: Format, reports: readonly ReadReport[], paint: Paint): string {
  switch (format) {
    case 'jsonl':
      return reports.flatMap(({ items }) => items.map((item) => `${JSON.stringify(item)}\n`)).join('');
    case 'json':
      return `${JSON.stringify(reports, null, 2)}\n`;
    case 'csv':
      return asCsv(reports);
    case 'text':
      return reports.map((read) => asText(read, paint)).join('\n');
  }
}

const COLUMNS = ['report', 'published', 'outlet', 'title', 'id', 'kind', 'by', 'to', 'via', 'attribution', 'realis', 'when', 'where', 'detail', 'quote', 'start', 'end', 'score', 'rule']; // prettier-ignore

/** One line an item; lists are parted by "; ". Cells that a spreadsheet would run as formulas are made plain text. */
function asCsv(reports: readonly ReadReport[]): string {
  const rows = reports.flatMap(({ report, items }) =>
    items.map((item) => ({
      report: report.id,
      published: report.published ?? '',
      outlet: report.outlet ?? '',
      title: report.title ?? '',
      id: item.id,
      kind: item.kind,
      by: names(item.by, '; '),
      to: names(item.to, '; '),
      via: names(item.via, '; '),
      attribution: names(item.attribution, '; '),
      realis: item.realis,
      when: item.when?.edtf ?? '',
      where: item.where.map(({ name }) => name).join('; '),
      detail: detailOf(item).join(', '),
      quote: item.cite.quote,
      start: item.cite.start,
      end: item.cite.end,
      score: item.score,
      rule: item.rule,
    })),
  );
  return stringify(rows, { header: true, columns: COLUMNS, escape_formulas: true });
}

function asText(read: ReadReport, paint: Paint): string {
  const { report, items } = read;
  const heading = [
    paint.bold(report.title ?? 'Untitled report'),
    paint.dim(
      [
        report.outlet,
        report.published ?? 'date unknown',
        `${items.length} ${items.length === 1 ? 'item' : 'items'}`,
        report.id,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ];
  const lines = items.map((item) => {
    const who = names(item.by, ', ') || '?';
    const to = item.to.length > 0 ? ` → ${names(item.to, ', ')}` : '';
    const facts = [
      detailOf(item).join(', '),
      item.when?.edtf ?? '',
      item.where.map(({ name }) => name).join(', '),
      item.realis === 'actual' ? '' : item.realis,
      item.attribution.length > 0 ? `says ${names(item.attribution, ', ')}` : '',
      item.via.length > 0 ? `via ${names(item.via, ', ')}` : '',
    ];
    const doubt = isDoubtful(item) ? paint.warn(' (doubtful)') : '';
    const rule = read.passed === undefined ? '' : ` ${item.score.toFixed(2)} ${item.rule}`;
    return `${paint.kind(item.kind.padEnd(10))} ${paint.bold(who)}${to} ${paint.dim(`· ${facts.filter(Boolean).join(' · ')}`)}${doubt}\n          “${item.cite.quote.replace(/\s+/g, ' ')}” ${paint.dim(`[${item.cite.start}–${item.cite.end}]${rule}`)}`;
  });
  return `${[...heading, '', ...lines, ...explained(read, paint)].join('\n')}\n`;
}

function names(actors: readonly ActorRef[], separator: string): string {
  return actors.map(({ name }) => name).join(separator);
}
