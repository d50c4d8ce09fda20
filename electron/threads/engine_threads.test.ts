import { afterAll, describe, expect, test } from 'vitest';
import { referenceRun } from '../../trainer/engine/reference_run.ts';
import { REFERENCE_SHA256 } from '../../trainer/engine/reference_sha256.ts';
import { createEngineThreads } from './engine_threads.ts';

describe('a training of 50 steps gives the same bytes', () => {
  const pools = [1, 3, 7].map((helpers) => createEngineThreads(helpers));
  afterAll(() => Promise.all(pools.map((pool) => pool.close())));

  test('in this thread alone, now and whenever the kernels have not changed', () => {
    expect(referenceRun()).toBe(REFERENCE_SHA256);
  });

  test.each(pools)('with $helpers helpers', (pool) => {
    const shared = { started: 0 };
    const threads = {
      helpers: pool.helpers,
      start: (helper: number, task: Parameters<typeof pool.start>[1]) => {
        shared.started++;
        pool.start(helper, task);
      },
    };
    expect(referenceRun({ threads })).toBe(REFERENCE_SHA256);
    expect(referenceRun({ threads })).toBe(REFERENCE_SHA256);
    expect(shared.started).toBe(4 * pool.helpers);
  });
});
