import { type Beliefs, packBatch } from './batch.ts';
import type { Annotated } from './corpus.ts';
import type { Learner } from './learner.ts';
import { QUIET } from './network.ts';

/**
 * Adds what a trained network believes of each sentence, divided by the number of teachers, to what is
 * `believed` of it (by index): an
 * ensemble to be distilled into one network (Hinton et al. 2015; for parsers Kuncoro et al. 2016).
 */
export function teach(
  teacher: Learner,
  sentences: readonly Annotated[],
  believed: Beliefs[],
  teachers: number,
): void {
  const { heap, network, encoder } = teacher;
  const scratch = heap.alloc(1024);
  const classes = network.arcs.relations;
  for (const [index, annotated] of sentences.entries()) {
    const example = encoder.encode(annotated);
    const { length } = example;
    const batch = packBatch([example]);
    network.forward(batch, QUIET);
    network.table.forget();
    const beliefs = (believed[index] ??= {
      upos: new Float32Array(length * network.upos.classes),
      xpos: new Float32Array(length * network.xpos.classes),
      names: new Float32Array(length * network.names.classes),
      deprels: new Float32Array(length * classes),
      heads: new Float32Array(length * (length + 1)),
    });
    const add = (key: keyof Beliefs, i: number, n: number, scores: number): void => {
      heap.kernel.softmaxInto(n, scores, scratch);
      const shares = heap.view(scratch, n);
      const to = beliefs[key];
      for (let j = 0; j < n; j++) to[i * n + j] = (to[i * n + j] ?? 0) + (shares[j] ?? 0) / teachers;
    };
    for (const key of ['upos', 'xpos', 'names'] as const) {
      const head = network[key];
      for (let i = 0; i < length; i++) add(key, i, head.classes, head.scores + (i + 1) * head.stride * 4);
    }
    const related = network.arcs.relate(batch, ({ heads }) => heads);
    for (let i = 0; i < length; i++)
      add('deprels', i, classes, related.scores + (i + 1) * related.stride * 4);
    const { scores, stride } = network.arcs.score(batch, 0);
    for (let i = 0; i < length; i++) add('heads', i, length + 1, scores.byteOffset + i * stride * 4);
  }
}
