import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bestAssignment } from '../../bench/coref/assignment.ts';
import { b3Of, ceafeOf, type Clusters, conllOf, mucOf } from '../../bench/coref/conll.ts';

/** `'abc de f'` → three clusters. */
function clusters(written: string): Clusters {
  return written.split(' ').map((cluster) => cluster.split(''));
}

function near(got: number, expected: number): void {
  assert.ok(Math.abs(got - expected) < 0.05, `${got} is not ${expected}`);
}

suite('coreference scores', () => {
  // The example of Luo (2005): the truth is {1-5} {6 7} {8 9 A B C}; one response merges the small cluster into a large one, the other the two large ones.
  const truth = clusters('12345 67 89ABC');
  test('MUC does not tell the two responses of Luo (2005) apart, B³ and CEAF-e do', () => {
    const small = clusters('12345 6789ABC');
    const large = clusters('1234589ABC 67');
    near(mucOf(truth, small).f1, 94.7);
    near(mucOf(truth, large).f1, 94.7);
    near(b3Of(truth, small).f1, 86.5);
    near(b3Of(truth, large).f1, 73.7);
    near(ceafeOf(truth, small).f1, 73.3);
    near(ceafeOf(truth, large).f1, 66.7);
  });

  test('all in one, and each alone', () => {
    const one = clusters('123456789ABC');
    const alone = clusters('1 2 3 4 5 6 7 8 9 A B C');
    near(mucOf(truth, one).f1, 90);
    near(mucOf(truth, alone).f1, 0);
    near(b3Of(truth, one).f1, 54.5);
    near(b3Of(truth, alone).f1, 40);
  });

  test('what is right in all is 100, and a mean is a mean', () => {
    const { conll } = conllOf(truth, clusters('76 CBA98 54321'));
    assert.equal(conll, 100);
  });

  test('an assignment is the best one, not the greedy one', () => {
    // Greedy would take 0.9 and be left with 0.1.
    const pairs = [[0, 0, 0.9], [0, 1, 0.8], [1, 0, 0.8], [1, 1, 0.1], [2, 5, 0.3]] as const; // prettier-ignore
    near(bestAssignment(pairs), 1.9);
    assert.equal(bestAssignment([]), 0);
  });
});
