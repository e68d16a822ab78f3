// A process of its own that makes reports up and writes them out, one a line, as fast as they are taken: `feed REPORTS`.
import { once } from 'node:events';
import { generated } from './generated.ts';
import { shapeOf } from './shape.ts';

for (const read of generated(shapeOf(Number(process.argv[2]))))
  if (!process.stdout.write(`${JSON.stringify(read)}\n`)) await once(process.stdout, 'drain');
