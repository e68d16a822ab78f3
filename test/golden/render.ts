import { detailOf } from '../../src/reader/detail.ts';
import type { ActorRef, Item } from '../../src/reader/item.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';

/** The items of a report as a person reads them at a glance: a block an item, and only what is not as usual. */
export function render({ report, items }: ReadReport): string {
  const head = [report.title ?? 'Untitled', `${report.outlet ?? 'unknown outlet'}, ${report.published ?? 'undated'}`];
  return `${[head.join('\n'), ...items.map(block)].join('\n\n')}\n`;
}

function block(item: Item): string {
  const who = `${actors(item.by) || 'nobody named'}${item.to.length > 0 ? ` → ${actors(item.to)}` : ''}`;
  const lines: readonly (readonly [string, string])[] = [
    ['through', actors(item.via)],
    ['says', actors(item.attribution)],
    ['when', item.when === undefined ? '' : `${item.when.edtf} (${item.when.basis}: ${item.when.text.replace(/\s+/g, ' ')})`],
    ['where', item.where.map(({ id, name, precision }) => `${name} [${id}], ${precision}`).join('; ')],
    ['realis', item.realis === 'actual' ? '' : item.realis],
    ['score', item.score < 0.5 ? `${item.score.toFixed(2)}, doubtful` : ''],
    ['quote', `“${item.cite.quote.replace(/\s+/g, ' ')}”`],
    ['gist', item.kind === 'statement' && item.form === 'indirect' ? item.gist.replace(/\s+/g, ' ') : ''],
  ];
  return [
    `${item.kind}: ${detailOf(item).join(', ')}`,
    `  who     ${who}`,
    ...lines.flatMap(([name, value]) => (value === '' ? [] : [`  ${name.padEnd(7)} ${value}`])),
  ].join('\n');
}

function actors(list: readonly ActorRef[]): string {
  return list.map(({ id, name }) => `${name} [${id}]`).join(', ');
}
