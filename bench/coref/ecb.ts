// ECB+ (Cybulska & Vossen 2014) as texts with event mentions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A mention of an event: offsets of its words in its document's text. */
export interface EventMention {
  readonly id: string;
  readonly document: string;
  /** `36ecbplus`: the topic with its half, the documents of one seminal event. */
  readonly subtopic: string;
  readonly topic: string;
  readonly chain: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EcbDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly EventMention[];
}

interface GoldMention {
  readonly coref_chain: string;
  readonly doc_id: string;
  readonly sent_id: number;
  readonly tokens_number: readonly number[];
  readonly tokens_str: string;
}

/** Documents of a part of the corpus (`Dev`, `Test`) that have event mentions; words are parted by a space, sentences by an empty line. */
export function readEcb(data: string, part: string): readonly EcbDocument[] {
  const folder = join(data, 'dedup/ecbplus');
  const gold: readonly GoldMention[] = JSON.parse(
    readFileSync(join(folder, `ECB_${part}_Event_gold_mentions.json`), 'utf8'),
  );
  const texts = readTexts(readFileSync(join(folder, `ECB_${part}_corpus.txt`), 'utf8'));
  const byDocument = new Map<string, GoldMention[]>();
  for (const mention of gold)
    byDocument.set(mention.doc_id, [...(byDocument.get(mention.doc_id) ?? []), mention]);
  return [...byDocument].map(([id, mentions]) => {
    const { text, offsets } = texts.get(id) ?? { text: '', offsets: new Map() };
    return { id, text, mentions: mentions.map((mention, at) => mentionOf(mention, at, text, offsets)) };
  });
}

function mentionOf(gold: GoldMention, at: number, text: string, offsets: ReadonlyMap<string, number>): EventMention {
  const starts = gold.tokens_number.map((token) => offsets.get(`${gold.sent_id} ${token}`) ?? 0);
  const start = Math.min(...starts);
  const last = Math.max(...starts);
  const space = text.slice(last).search(/\s|$/u);
  const [topic = '', half = ''] = gold.doc_id.split('_');
  return {
    id: `${gold.doc_id} ${at}`,
    document: gold.doc_id,
    topic,
    subtopic: topic + (half.endsWith('plus') ? 'ecbplus' : 'ecb'),
    chain: gold.coref_chain,
    start,
    end: last + space,
    text: text.slice(start, last + space),
  };
} // prettier-ignore

interface Text {
  text: string;
  sentence: string;
  /** `sentence token` → offset. */
  readonly offsets: Map<string, number>;
}

function readTexts(corpus: string): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const line of corpus.split('\n')) {
    const [document = '', sentence = '', token = '', word = ''] = line.split('\t');
    if (word === '') continue;
    let own = texts.get(document);
    if (own === undefined) texts.set(document, (own = { text: '', sentence, offsets: new Map() }));
    if (own.text !== '') own.text += own.sentence === sentence ? ' ' : '\n\n';
    own.sentence = sentence;
    own.offsets.set(`${sentence} ${token}`, own.text.length);
    own.text += word;
  }
  return texts;
}
