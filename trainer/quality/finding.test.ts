import { expect, test } from 'vitest';
import { gateFindingSchema, MAX_FOUND } from '../../data/schema.ts';
import { factsOf } from '../testing.ts';
import { findingOn } from './finding.ts';

test('a finding names the recordings that are meant, as many as fit; its count says how many there are', () => {
  const found = Array.from({ length: MAX_FOUND + 1 }, (_, i) => factsOf(i + 1));
  const [finding] = findingOn(found, 'SHORT_RECORDINGS', 'WARNING', (them) => them);
  expect(finding?.count).toBe(MAX_FOUND + 1);
  expect(finding?.sample_ids).toEqual(found.slice(0, MAX_FOUND).map(({ sample_id }) => sample_id));
  expect(gateFindingSchema.parse(finding)).toEqual(finding);
});
