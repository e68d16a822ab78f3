// Starts the built program as a user would, waits until the sample is read, and stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';

const main = resolve(import.meta.dirname, '..', 'build/src/cli/main.js');
const desk = spawn(process.execPath, [main, 'demo', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const stop = setTimeout(() => desk.kill('SIGKILL'), 60_000);
const [address] = await once(createInterface({ input: desk.stdout }), 'line');
const page = await fetch(address);
const totals = async () => (await fetch(new URL('/api/v1/totals', address))).json();
let told = await totals();
for (let before = -1; told.reports === 0 || told.reports > before; told = await totals()) {
  before = told.reports;
  await after(3000);
}
const lines = Object.values(told.entries).reduce((sum, count) => sum + count, 0);
console.log(`${address} answered ${page.status}; ${told.reports} reports, ${lines} lines`);
desk.kill('SIGINT');
const [code] = await once(desk, 'exit');
clearTimeout(stop);
if (page.status !== 200 || told.reports < 12 || lines === 0 || code !== 0) process.exit(1);
