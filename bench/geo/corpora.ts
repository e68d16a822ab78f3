import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place that annotators named in a text: UTF-16 offsets, half-open, and where they say it is. */
export interface GoldPlace {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** The name that the source of the coordinates has: "United States" for "U.S.". */
  readonly called: string;
}

export interface GeoArticle {
  readonly text: string;
  readonly places: readonly GoldPlace[];
}

/** One of the three sets, with how many toponyms it has in all. */
export interface GeoSet {
  readonly name: string;
  readonly articles: readonly GeoArticle[];
  /** All toponyms, those without coordinates included. */
  readonly toponyms: number;
}

/** GeoWebNews (Gritta et al. 2019): a test, never read. */
export function readGeoWebNews(data: string): GeoSet {
  return readSet(data, 'GeoWebNews', 'toponym', (block) => ({
    name: tag(block, 'extractedName'),
    called: tag(block, 'normalisedName'),
    lat: tag(block, 'latitude'),
    lon: tag(block, 'longitude'),
  }));
}

/** GeoVirus (Gritta et al. 2018): a test, never read. */
export function readGeoVirus(data: string): GeoSet {
  return readSet(data, 'GeoVirus', 'location', (block) => ({
    name: tag(block, 'name'),
    called: pageName(tag(block, 'page')),
    lat: tag(block, 'lat'),
    lon: tag(block, 'lon'),
  }));
}

/** TR-News (Kamalloo & Rafiei 2018): developed on. */
export function readTrNews(data: string): GeoSet {
  return readSet(data, 'TR-News', 'toponym', (block) => ({
    name: tag(block, 'phrase'),
    called: tag(block, 'name'),
    lat: tag(block, 'lat'),
    lon: tag(block, 'lon'),
  }));
}

interface Fields {
  readonly name: string;
  readonly called: string;
  readonly lat: string;
  readonly lon: string;
}

function readSet(data: string, name: string, element: string, fields: (block: string) => Fields): GeoSet {
  const xml = readFileSync(join(data, 'geo', `${name}.xml`), 'utf8');
  let toponyms = 0;
  const articles = blocks(xml, 'article').map((article): GeoArticle => {
    const text = tag(article, 'text');
    const places = blocks(article, element).flatMap((block): GoldPlace[] => {
      toponyms++;
      const found = fields(block);
      const [lat, lon] = [Number.parseFloat(found.lat), Number.parseFloat(found.lon)];
      if (Number.isNaN(lat) || Number.isNaN(lon)) return [];
      const [start, end] = [Number(tag(block, 'start')), Number(tag(block, 'end'))];
      return [{ start, end, name: found.name, called: found.called, lat, lon }];
    });
    return { text, places };
  });
  return { name, articles, toponyms };
}

function blocks(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([\\s\\S]*?)</${element}>`, 'g'))].map(([, inner = '']) => inner); // prettier-ignore
}

/** The text of the first element of the name, its entities resolved; '' for none. */
function tag(xml: string, element: string): string {
  const raw = new RegExp(`<${element}(?: [^>]*)?>([\\s\\S]*?)</${element}>`).exec(xml)?.[1] ?? '';
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(raw)?.[1];
  return cdata ?? raw.replace(/&(?:lt|gt|quot|apos|amp|#(\d+));/g, (entity, code: string | undefined) => (code === undefined ? (ENTITIES[entity] ?? entity) : String.fromCodePoint(Number(code)))); // prettier-ignore
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }; // prettier-ignore

/** The title of a Wikipedia page from its address. */
function pageName(address: string): string {
  return decodeURIComponent(address.split('/').at(-1) ?? '').replaceAll('_', ' ');
}
