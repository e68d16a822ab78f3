// Who did what to whom in leads of our own (events-own.tsv): a floor under what the reader finds, so that it does not fall unseen.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readOwn, scoreOwn } from '../../bench/gsr/own.ts';
import { createProbe } from '../../bench/probe.ts';

test('sources, targets and roots of our own leads', () => {
  const leads = readOwn(join('test', 'reader', 'events-own.tsv'));
  const { triples } = scoreOwn(leads, createProbe());
  assert.ok(leads.length >= 250);
  assert.ok(triples.precision >= 82, `precision ${triples.precision.toFixed(1)}`);
  assert.ok(triples.recall >= 80, `recall ${triples.recall.toFixed(1)}`);
});
