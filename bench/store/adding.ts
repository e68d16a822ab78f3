// Texts to items on disk, by files and threads as `add` does it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageFile } from '../../src/intake/package-file.ts';
import { rawText } from '../../src/language/conllu.ts';
import { addAll, type ToAdd } from '../../src/store/adding.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import { isoDay } from '../../src/world/calendar.ts';
import { documents } from '../language/run.ts';
import { readTreebank } from '../treebanks.ts';
import { randomFrom } from './generated.ts';

/** A row of the table: `texts` made of paragraphs of news, written to files, read and kept. */
export async function addingRow(folder: string, texts: number, data: string): Promise<string[]> {
  const sources = written(join(folder, 'texts'), texts, paragraphsOf(data));
  const store = openStore(join(folder, 'added.db'), { create: true, rules: loadRules() });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
  const [before, start] = [process.cpuUsage(), performance.now()];
  const { added } = await addAll(store, sources, {
    coder: 'bench',
    now: () => new Date().toISOString(),
    threads: 2,
    progress: () => (peak = Math.max(peak, process.memoryUsage().rss)),
  });
  const clock = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  clearInterval(watch);
  const { entries } = await store.totals({});
  await store.close();
  const items = Object.values(entries).reduce((sum, count) => sum + count, 0);
  return [
    added.toLocaleString('en'),
    (added / clock).toFixed(1),
    (added / ((user + system) / 1e6)).toFixed(1),
    (items / added).toFixed(1),
    (peak / 1e6).toFixed(0),
    '150, ≤ 700 MB',
  ];
}

/** Paragraphs of the sample crisis, of our own corpus for working with, and of GUM's news where it is at hand. */
function paragraphsOf(data: string): string[] {
  const files = [
    ...readdirSync(packageFile('data', 'sample')).filter((name) => /^\d.*\.md$/.test(name)).map((name) => packageFile('data', 'sample', name)),
    ...readdirSync(resolve('corpus/dev')).filter((name) => !name.startsWith('hn-')).map((name) => resolve('corpus/dev', name, 'report.txt')),
  ];
  const own = files.map((file) => readFileSync(file, 'utf8'));
  const gum = documents(readTreebank(data, 'en_gum-ud-dev')).map((document) => rawText(document));
  return [...own, ...gum]
    .flatMap((text) => text.split(/\n\s*\n/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.length > 120 && !/^(?:---|[A-Z]\w+:)/.test(paragraph));
} // prettier-ignore

function written(folder: string, texts: number, paragraphs: readonly string[]): ToAdd[] {
  const random = randomFrom(7);
  mkdirSync(folder);
  return Array.from({ length: texts }, (_, n) => {
    const length = 3500 + random() * 1000;
    let body = '';
    while (body.length < length) body += `${paragraphs[Math.floor(random() * paragraphs.length)] ?? ''}\n\n`;
    const day = isoDay(18_978 + Math.floor(random() * 70));
    const path = join(folder, `${n}.md`);
    writeFileSync(path, `---\ntitle: Dispatch ${n}\noutlet: Outlet ${n % 40}\ndate: ${day}\n---\n${body}`);
    return { name: path, path };
  });
}
