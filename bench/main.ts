// The benchmarks: npm run bench -- NAME --data DIR.
import { parseArgs } from 'node:util';
import { benchClaims } from './claims/run.ts';
import { benchCoverage } from './coverage/run.ts';
import { benchGeo } from './geo/run.ts';
import { benchGsr } from './gsr/run.ts';
import { benchLanguage } from './language/run.ts';
import { benchLoad } from './load.ts';
import { benchOffices } from './offices.ts';
import { benchPlv } from './plv/run.ts';
import { benchQuantities } from './quantities/run.ts';
import { benchQuotes } from './quotes/run.ts';
import { benchReader } from './reader/run.ts';
import { benchRecord } from './record/run.ts';
import { benchSpeed } from './speed/run.ts';
import { benchTime } from './time/run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    pairs: { type: 'string' },
    out: { type: 'string', default: 'bench/results' },
  },
});
const [name] = positionals;
if (name === 'language') benchLanguage(values.data, values.out);
else if (name === 'coverage') benchCoverage(values.data, values.out);
else if (name === 'load') benchLoad(values.out);
else if (name === 'offices') benchOffices(values.pairs);
else if (name === 'geo') benchGeo(values.data, values.out);
else if (name === 'time') benchTime(values.data, values.out);
else if (name === 'quantities') benchQuantities(values.out);
else if (name === 'plv') benchPlv(values.data, values.out);
else if (name === 'gsr') benchGsr(values.data, values.out);
else if (name === 'claims') benchClaims(values.data, values.out);
else if (name === 'quotes') benchQuotes(values.data, values.out);
else if (name === 'reader') benchReader(values.data, values.out);
else if (name === 'record') benchRecord(values.data, values.out);
else if (name === 'speed') benchSpeed(values.data, values.out);
else {
  console.error(
    'usage: npm run bench -- claims|coverage|geo|gsr|language|load|offices|plv|quantities|quotes|reader|record|speed|time [--data DIR] [--out DIR] [--pairs FILE]',
  );
  process.exitCode = 2;
}
