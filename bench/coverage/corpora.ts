// The news that coverage is measured on: GUM's, with its own tags, and GeoVirus and WikiWars, tagged by our parser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguage } from '../../src/language/analyse.ts';
import { loadLanguageModel } from '../../src/intake/model.ts';
import { readWikiWars } from '../time/corpora.ts';
import { commentOf, readTreebank } from '../treebanks.ts';
import type { TaggedWord } from './count.ts';

export type TaggedText = readonly (readonly TaggedWord[])[];

const GUM = ['en_gum-ud-train-open', 'en_gum-ud-dev', 'en_gum-ud-test'];

/** The sentences of GUM's documents of the genre news. */
export function gumNews(data: string): TaggedText {
  return GUM.flatMap((name) => readTreebank(data, name))
    .filter((sentence) => commentOf(sentence, 'sent_id')?.startsWith('GUM_news') ?? false)
    .map(({ words }) => words);
}

/** The articles of GeoVirus: news of epidemics, disasters and war. */
export function geoVirus(data: string): TaggedText {
  const file = readFileSync(join(data, 'geo/GeoVirus.xml'), 'utf8');
  return tagged(
    [...file.matchAll(/<text>(?<text>.*?)<\/text>/gsu)].map((match) => plain(match.groups?.['text'] ?? '')),
  );
}

/** Histories of 22 wars. */
export function wikiWars(data: string): TaggedText {
  return tagged(readWikiWars(data).map(({ text }) => text));
}

function tagged(texts: readonly string[]): TaggedText {
  const language = createLanguage(loadLanguageModel({}));
  return texts.flatMap((text) => language.analyse(text).sentences.map(({ tokens }) => tokens));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replaceAll(/&(?<name>\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
