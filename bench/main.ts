// The benchmarks: npm run bench -- NAME --data DIR.
import { parseArgs } from 'node:util';
import { benchClaims } from './claims/run.ts';
import { benchCoref } from './coref/run.ts';
import { benchCoverage } from './coverage/run.ts';
import { benchDesk } from './desk/run.ts';
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
import { benchStore } from './store/run.ts';
import { benchTime } from './time/run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    pairs: { type: 'string' },
    out: { type: 'string', default: 'bench/results' },
    reports: { type: 'string', default: '3000,10000,30000,100000' },
    stores: { type: 'string' },
    'as-they-stand': { type: 'boolean', default: false },
    texts: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '200' },
  },
});
const [name] = positionals;
if (name === 'language') benchLanguage(values.data, values.out);
else if (name === 'coref') benchCoref(values.data, values.out);
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
else if (name === 'desk') await benchDesk(values.out);
else if (name === 'store')
  await benchStore({
    reports: values.reports.split(',').map(Number),
    stores: values.stores,
    asTheyStand: values['as-they-stand'],
    texts: Number(values.texts),
    kills: Number(values.kills),
    data: values.data,
    out: values.out,
  });
else {
  console.error(
    'usage: npm run bench -- claims|coref|coverage|desk|geo|gsr|language|load|offices|plv|quantities|quotes|reader|record|speed|store|time [--data DIR] [--out DIR] [--pairs FILE] [--reports N,N] [--stores DIR [--as-they-stand]] [--texts N] [--kills N]',
  );
  process.exitCode = 2;
}
