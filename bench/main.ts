// The benchmarks: npm run bench -- NAME --data DIR.
import { parseArgs } from 'node:util';
import { benchLanguage } from './language/run.ts';
import { benchOffices } from './offices.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'bench/results' },
  },
});
const [name] = positionals;
if (name === 'language') benchLanguage(values.data, values.out);
else if (name === 'offices') benchOffices();
else {
  console.error('usage: npm run bench -- language|offices [--data DIR] [--out DIR]');
  process.exitCode = 2;
}
