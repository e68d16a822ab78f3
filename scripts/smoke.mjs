// Starts the built program as a user would, asks it for the sample, and stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const main = resolve(import.meta.dirname, '..', 'build/src/cli/main.js');
const desk = spawn(process.execPath, [main, 'demo', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const stop = setTimeout(() => desk.kill('SIGKILL'), 60_000);
const [address] = await once(createInterface({ input: desk.stdout }), 'line');
const page = await fetch(address);
const overview = await (await fetch(new URL('/api/reports', address))).json();
const items = overview.reports.reduce((sum, report) => sum + report.items, 0);
console.log(`${address} answered ${page.status}; ${overview.reports.length} reports, ${items} items`);
desk.kill('SIGINT');
const [code] = await once(desk, 'exit');
clearTimeout(stop);
if (page.status !== 200 || overview.reports.length < 12 || items === 0 || code !== 0) process.exit(1);
