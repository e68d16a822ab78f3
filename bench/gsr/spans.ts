// Source and target of the sentences of ConfliBERT's cameo_ner, token by token.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ancestorsOf, tokenAt } from '../../src/language/tree.ts';
import type { Act } from '../../src/reader/act.ts';
import { codeOf } from '../../src/reader/event.ts';
import { roleHeads } from '../../src/reader/frames/slots.ts';
import { conjunctsOf, phraseTokens } from '../../src/reader/nominal.ts';
import type { Span } from '../../src/text/span.ts';
import { ratesOf, type Rates } from '../measure.ts';
import type { Probe, Probed } from '../probe.ts';

interface TaggedToken extends Span {
  /** S source, T target, R both, O neither. */
  readonly tag: string;
}

interface TaggedSentence {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
}

type Role = 'source' | 'target';

/** Source and target tokens together; one that is both counts in both. */
export function scoreSpans(data: string, half: 'train' | 'test', probe: Probe): Rates {
  let produced = 0;
  let wanted = 0;
  let met = 0;
  for (const { text, tokens } of readTagged(join(data, `events/cameo_span/cameo_ner_${half}.txt`))) {
    const probed = probe(text);
    for (const role of ['source', 'target'] as const) {
      const gold = tokens.filter(({ tag }) => tag === 'R' || tag === (role === 'source' ? 'S' : 'T'));
      const got = mainSpans(probed, role);
      const taken = tokens.filter((token) =>
        got.some((span) => token.start < span.end && span.start < token.end),
      );
      produced += taken.length;
      wanted += gold.length;
      met += taken.filter((token) => gold.includes(token)).length;
    }
  }
  return ratesOf(met, produced, met, wanted);
}

/** A token and its tag a line, an empty line after each sentence. */
function readTagged(path: string): TaggedSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const tokens: TaggedToken[] = [];
      let text = '';
      for (const line of block.trim().split(/\r?\n/)) {
        const [form = '', tag = 'O'] = line.trim().split(/\s+/);
        const start = text === '' ? 0 : text.length + 1;
        text = text === '' ? form : `${text} ${form}`;
        tokens.push({ start, end: text.length, tag: tag.replace(/^[BI]-/, '') });
      }
      return { text, tokens };
    });
}

/** The noun phrases that fill a role of the sentence's main act: the one with most roles filled, the highest in its tree of several. */
function mainSpans(probed: Probed, role: Role): Span[] {
  const act = mainAct(probed);
  if (act === undefined) return [];
  const { tree } = act.predicate;
  return headsOf(probed, act, role)
    .flatMap((index) => conjunctsOf(tree, index).flatMap((head) => phraseTokens(tree, head)))
    .map((index) => tokenAt(tree, index));
}

function headsOf({ reading }: Probed, { predicate, frame, by, to }: Act, role: Role): number[] {
  const isReciprocal = by.length > 1 && to.every(({ id }) => by.some((actor) => actor.id === id));
  return roleHeads(reading, predicate, role === 'source' || isReciprocal ? frame.by : frame.to);
}

function mainAct({ reading, acts }: Probed): Act | undefined {
  const rank = (act: Act): number =>
    (act.by.length > 0 ? 1 : 0) +
    (act.to.length > 0 || act.by.length > 1 ? 1 : 0) +
    (codeOf(reading, act) && act.hypothesis === undefined ? 0.5 : 0);
  const depth = ({ predicate }: Act): number => [...ancestorsOf(predicate.tree, predicate.index)].length;
  return acts
    .filter((act) => act.frame.event !== undefined)
    .toSorted((a, b) => rank(b) - rank(a) || depth(a) - depth(b))[0];
}
