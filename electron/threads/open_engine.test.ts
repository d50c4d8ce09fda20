import { expect, test } from 'vitest';
import { trainingConfigSchema } from '../../data/schema.ts';
import { fitNetwork } from '../../trainer/engine/fit.ts';
import { train } from '../../trainer/pipeline.ts';
import { poseSamples, quietEnvironment } from '../../trainer/testing.ts';
import { createEngineThreads } from './engine_threads.ts';
import { helpersFor, openEngine } from './open_engine.ts';
import { sourceThreadUrls } from './urls.ts';

test.each([
  [1, 0],
  [2, 0],
  [4, 2],
  [8, 3],
])(
  'with %i processors a training has %i helpers: one processor is left to the window',
  (processors, helpers) => {
    expect(helpersFor(processors)).toBe(helpers);
  },
);

test('what a training finds does not depend on how many threads share it', async () => {
  const config = trainingConfigSchema.parse({ algorithm: 'mlp', trials: 1 });
  const input = {
    user_id: 'anna',
    modality: 'gesture' as const,
    config,
    samples: poseSamples(['a', 'b'], 20),
  };
  const { fitNetwork: openedFit, close } = await openEngine('builtin', sourceThreadUrls.engine);
  const pool = createEngineThreads(2);
  try {
    const alone = train(input, quietEnvironment).model;
    const opened = train(input, { ...quietEnvironment, fitNetwork: openedFit }).model;
    const shared = train(input, {
      ...quietEnvironment,
      fitNetwork: (architecture, data, validation, options, hooks) =>
        fitNetwork(architecture, data, validation, options, { ...hooks, threads: pool }),
    }).model;
    expect(opened).toEqual(alone);
    expect(shared).toEqual(alone);
  } finally {
    await close();
    await pool.close();
  }
});
