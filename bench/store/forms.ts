import type { Common, Item, Kind } from '../../src/reader/item.ts';

/** A made-up item of a kind. */
export function formOf(kind: Kind, common: Common, what: string, count: number): Item {
  switch (kind) {
    case 'statement':
      return {
        kind,
        ...common,
        form: count % 3 === 0 ? 'direct' : 'indirect',
        ...(count % 3 === 0 && { words: what }),
        gist: what,
        verb: 'say',
      };
    case 'demand':
      return { kind, ...common, form: 'demand', what };
    case 'answer':
      return { kind, ...common, verdict: count % 2 === 0 ? 'rejects' : 'accepts', what };
    case 'commitment':
      return {
        kind,
        ...common,
        stance: count % 2 === 0 ? 'threat' : 'promise',
        what,
        condition: what.slice(0, 30),
      };
    case 'claim':
      return { kind, ...common, stance: count % 2 === 0 ? 'accuses' : 'denies', what };
    case 'posture':
      return { kind, ...common, move: 'deploy', units: [{ unit: 'troops', count, approx: false }] };
    case 'meeting':
      return { kind, ...common, format: 'talks', status: count % 2 === 0 ? 'held' : 'scheduled' };
    case 'measure':
      return { kind, ...common, type: 'sanction', status: 'announced' };
    case 'figure':
      return { kind, ...common, what: 'killed', count, approx: false, unit: 'soldiers' };
    case 'decision':
      return { kind, ...common, what, status: 'pending' };
    case 'event':
      return {
        kind,
        ...common,
        type: 'CONSULT',
        mode: 'meet',
        contexts: ['diplomatic'],
        cameo: '040',
        goldstein: 1,
        quad: 1,
      };
  }
}
