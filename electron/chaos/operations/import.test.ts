import { describe, expect, test } from 'vitest';
import type { Program } from '../../program.ts';
import { ImportOperation } from './import.ts';

const source = { name: 'WAV', path: '/words', modality: 'speech', recordings: 60 } as const;

/** A program in whose store the first attempt's person has so many recordings. */
function programWith(samples: number | null): Program {
  const dataset = {
    modality: 'speech',
    samples,
    trainable: 0,
    labels: 1,
    sessions: 0,
    last_recorded_at: null,
    state: 'collecting',
    new_since_training: 0,
    latest_version: null,
    latest_test_accuracy: null,
    active_version: null,
  };
  const users = samples === null ? [] : [{ user_id: 'WAV-1', synthetic: false, datasets: [dataset] }];
  return { call: async () => ({ users }), subscribe: () => () => {}, close: async () => {} };
}

const result = (counts: { accepted: number; duplicates: number }) => ({
  format: 'wav',
  rejected: [],
  skipped: 0,
  by_kind: { samples: counts.accepted, recognitions: 0, feedback: 0, unattributed_feedback: 0 },
  users: [],
  ...counts,
});

function started(): ImportOperation {
  const operation = new ImportOperation(source);
  operation.command(1);
  return operation;
}

describe('an import that was killed', () => {
  test('may have brought in everything or nothing', async () => {
    expect(await started().inspect(programWith(null))).toEqual([]);
    expect(await started().inspect(programWith(60))).toEqual([]);
  });

  test('is torn when it brought in a part', async () => {
    expect(await started().inspect(programWith(59))).toMatchObject([{ harm: 'torn' }]);
  });

  test('is lost when it had been acknowledged and is not all there', async () => {
    const operation = started();
    expect(operation.acknowledge(1, result({ accepted: 60, duplicates: 0 }))).toEqual([]);
    expect(await operation.inspect(programWith(null))).toMatchObject([{ harm: 'lost' }]);
    expect(await operation.inspect(programWith(61))).toMatchObject([{ harm: 'lost' }]);
  });
});

test('a repeated import has to add up to the whole', () => {
  expect(started().acknowledge(1, result({ accepted: 20, duplicates: 40 }))).toEqual([]);
  expect(started().acknowledge(1, result({ accepted: 20, duplicates: 0 }))).toMatchObject([{ harm: 'lost' }]);
});
