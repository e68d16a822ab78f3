// Open texts as stories: Wikinews (GUM, MEANTIME, GeoVirus), Wikipedia's wars (WikiWars), our own corpus.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { loadSample } from '../../src/intake/sample.ts';
import { readWikiWars } from '../time/corpora.ts';
import { commentOf, readTreebank } from '../treebanks.ts';

/** A text that nobody else in the set has. */
export interface OpenText {
  readonly source: string;
  /** Texts of one affair tell of the same people and places. */
  readonly affair: string;
  readonly sentences: readonly string[];
}

/** All texts, in a fixed order. */
export function readOpenTexts(data: string): OpenText[] {
  return apart([...gumNews(data), ...meantime(data), ...geoVirus(data), ...ourCorpus(), ...wars(data)]);
}

/** The texts that need no data beside the repository. */
export function readOwnTexts(): OpenText[] {
  return apart(ourCorpus());
}

/**
 * Without those that share a sentence with one before: two Wikinews collections may hold the same article, and the sample
 * has copies of its own.
 */
function apart(texts: readonly OpenText[]): OpenText[] {
  const seen = new Set<string>();
  return texts.filter(({ sentences }) => {
    const keys = sentences.filter((sentence) => sentence.length > 60).map((sentence) => keyOf(sentence));
    const known = keys.filter((key) => seen.has(key)).length;
    for (const key of keys) seen.add(key);
    return known === 0 && keys.length > 2;
  });
}

/** Letters only, so that two ways to write out one article agree. */
function keyOf(sentence: string): string {
  return sentence
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 60);
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Without the dateline. */
function sentencesOf(text: string): string[] {
  const body = text.replace(/^\p{Lu}{3}[^\n]{2,60}? [—–-]+ /u, '');
  return [...SEGMENTER.segment(body.replaceAll(/\s+/g, ' '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /\p{L}.*\s.*\p{L}/u.test(sentence));
}

const GUM = ['en_gum-ud-train-open', 'en_gum-ud-dev', 'en_gum-ud-test'];

function gumNews(data: string): OpenText[] {
  const texts = new Map<string, string[]>();
  for (const sentence of GUM.flatMap((name) => readTreebank(data, name))) {
    const name = /^GUM_news_[a-z0-9]+/i.exec(commentOf(sentence, 'sent_id') ?? '')?.[0];
    if (name === undefined) continue;
    const list = texts.get(name) ?? [];
    list.push(commentOf(sentence, 'text') ?? '');
    texts.set(name, list);
  }
  return [...texts].map(([name, sentences]) => ({ source: 'GUM news', affair: name, sentences }));
}

/** Tokens with spaces where English has them. */
function written(tokens: readonly string[]): string {
  return tokens
    .join(' ')
    .replaceAll(/ ([,.;:!?%)\]]|'s|n't|'re|'ve|'ll)(?= |$)/g, '$1')
    .replaceAll(/([($[]) /g, '$1')
    .replaceAll(/" ([^"]*?) "/g, '"$1"');
}

function meantime(data: string): OpenText[] {
  const texts = new Map<string, Map<number, string[]>>();
  for (const line of readFileSync(join(data, 'dedup/meantime-en/meantime.conll'), 'utf8').split('\n')) {
    const [name, number, , token] = line.split('\t');
    if (name === undefined || token === undefined || line.startsWith('#')) continue;
    const sentences = texts.get(name) ?? new Map<number, string[]>();
    texts.set(name, sentences);
    const tokens = sentences.get(Number(number)) ?? [];
    sentences.set(Number(number), tokens);
    tokens.push(token);
  }
  return [...texts].map(([name, sentences]) => ({
    source: 'MEANTIME',
    affair: name.split('/')[0] ?? name,
    // The headline and the line with the date come first.
    sentences: [...sentences.values()].slice(2).map(written),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function geoVirus(data: string): OpenText[] {
  const file = readFileSync(join(data, 'geo/GeoVirus.xml'), 'utf8');
  return [...file.matchAll(/<text>(?<text>.*?)<\/text>/gsu)].map((match, i) => ({
    source: 'GeoVirus',
    affair: `geovirus-${i}`,
    sentences: sentencesOf(
      (match.groups?.['text'] ?? '').replaceAll(
        /&(?<name>\w+);/gu,
        (whole, name: string) => ENTITIES[name] ?? whole,
      ),
    ),
  }));
}

/** The development half and the sample, less what the papers of the sample took over. */
function ourCorpus(): OpenText[] {
  const folder = resolve('corpus/dev');
  const dev = readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const taken = takeFile(join(folder, name, 'report.txt'), {}, DEFAULT_LIMITS);
      return taken.ok
        ? [{ source: 'own corpus', affair: name, sentences: sentencesOf(taken.report.text) }]
        : [];
    });
  const sample = loadSample(DEFAULT_LIMITS)
    .filter(({ outlet }) => !/Courier|Gazette/.test(outlet ?? ''))
    .map(({ text }) => ({ source: 'own corpus', affair: 'ukraine-2022', sentences: sentencesOf(text) }));
  return [...dev, ...sample];
}

/** Sentences of a history that make one story. */
const CHAPTER = 22;

function wars(data: string): OpenText[] {
  return readWikiWars(data).flatMap(({ name, text }) => {
    const sentences = sentencesOf(text);
    return Array.from({ length: Math.floor(sentences.length / CHAPTER) }, (_, i) => ({
      source: 'WikiWars',
      affair: name,
      sentences: sentences.slice(i * CHAPTER, (i + 1) * CHAPTER),
    }));
  });
}
