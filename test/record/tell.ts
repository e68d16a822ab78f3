import assert from 'node:assert/strict';
import type { Common, Item } from '../../src/reader/item.ts';
import { knownFrom } from '../../src/record/known.ts';
import type { Telling } from '../../src/record/telling.ts';
import { contentHash } from '../../src/report/fingerprint.ts';

/**
 * A telling in one line:
 *
 *     2022-01-26 Wire: demand RUS > NATO "no further enlargement" on 2022-02-01 in Geneva
 *     undated Ledger: posture/buildup RUS 100000 troops in Ukraine
 *     2022-01-26 Wire (of Agency): meeting/held USA,RUS on 2022-01-21
 *     2022-01-26 Wire: meeting/held session UNSC on 2022-01-21
 *
 * Its parts: when known, outlet, the origin that it copies, kind and what tells it apart within the kind (stance, move,
 * status, verdict, type …), who > to whom, what in the report's words, when, where, how many of what. Ids of actors and places are the words
 * themselves; the report's id comes of day and outlet, the item's of the whole line.
 */
export function tell(line: string, own: Partial<Common> = {}): Telling {
  const match =
    /^(?<known>\d{4}-\d\d-\d\d\S*|undated) (?<outlet>[^:(]+?)(?: \(of (?<origin>[^)]+)\))?: (?<kind>\w+)(?:\/(?<detail>[\w -]*?\w))? (?<by>[\w,-]+)(?: > (?<to>[\w,-]+))?(?: "(?<what>[^"]*)")?(?: (?<count>[~<>]?\d+) (?<unit>\w+))?(?: on (?<when>[^ ]+))?(?: in (?<where>[\w, -]+))?$/.exec(
      line,
    );
  assert.ok(match?.groups, `this is no telling: ${line}`);
  const { known = '', outlet = '', origin, kind = '', detail, by = '', to, what, count, unit, when, where } = match.groups;
  const published = known === 'undated' ? undefined : known;
  const report = {
    id: contentHash(known, outlet).slice(0, 16),
    outlet,
    ...(published !== undefined && { published }),
  };
  const instant = knownFrom(report);
  const common: Common = {
    id: contentHash(line).slice(0, 16),
    report: report.id,
    cite: { start: 0, end: line.length, quote: line },
    by: refs(by),
    to: refs(to),
    via: [],
    attribution: [],
    realis: 'actual',
    where: (where ?? '').split(',').filter(Boolean).map((name) => ({ id: name.trim(), name: name.trim(), precision: 'city' })),
    ...(when !== undefined && { when: { edtf: when, text: when, basis: 'stated' } }),
    score: 0.9,
    rule: 'test',
    ...own,
  };
  return {
    item: itemOf(kind, detail, common, what ?? '', amountOf(count, unit)),
    report,
    place: 0,
    ...(instant !== undefined && { known: instant }),
    origin: origin === undefined ? report.id : contentHash(known, origin).slice(0, 16),
  };
} // prettier-ignore

function refs(ids: string | undefined): { id: string; name: string }[] {
  return (ids ?? '').split(',').filter((id) => id !== '' && id !== '-').map((id) => ({ id, name: id }));
} // prettier-ignore

interface Amount {
  readonly unit: string;
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approx: boolean;
}

function amountOf(written: string | undefined, unit = ''): Amount | undefined {
  if (written === undefined) return undefined;
  const count = Number(written.replace(/^[~<>]/, ''));
  return {
    unit,
    count,
    approx: written.startsWith('~'),
    ...(written.startsWith('>') && { min: count }),
    ...(written.startsWith('<') && { max: count }),
  };
}

/** What each kind's own field is when the notation gives none; `detail` is checked by whoever reads the test. */
function itemOf(kind: string, detail: string | undefined, common: Common, what: string, amount: Amount | undefined): Item {
  const own: Readonly<Record<string, object>> = {
    statement: { form: what === '' ? 'indirect' : 'direct', words: what, gist: what, verb: detail ?? 'say' },
    demand: { form: detail ?? 'demand', what },
    answer: { verdict: detail ?? 'rejects', what },
    commitment: { stance: detail ?? 'promise', what: what.split(' if ')[0], ...(what.includes(' if ') && { condition: what.split(' if ')[1] }) },
    claim: { stance: detail ?? 'accuses', what },
    posture: { move: detail ?? 'deploy', units: amount === undefined ? [] : [amount] },
    meeting: { format: detail?.split(' ')[1] ?? 'talks', status: detail?.split(' ')[0] ?? 'held' },
    measure: { type: 'sanction', status: detail ?? 'announced' },
    figure: { what: detail ?? 'killed', approx: false, unit: 'people', ...amount },
    decision: { what, status: detail ?? 'pending' },
    event: { type: detail ?? 'CONSULT', contexts: [], cameo: '040', goldstein: 1, quad: 1 },
  };
  assert.ok(own[kind], `there is no kind ${kind}`);
  const item: Item = JSON.parse(JSON.stringify({ ...common, kind, ...own[kind] }));
  return item;
} // prettier-ignore
