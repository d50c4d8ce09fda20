import { describe, expect, it } from 'vitest';
import type { RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { EVERYBODY } from './scope.ts';
import { createSimulation } from './simulation_store.ts';

const DAY_MS = 86_400_000;

/** A program that answers when the test says so, and a clock that runs when the test says so. */
function bench() {
  const waiting: (() => void)[] = [];
  let due: (() => void) | null = null;
  const program = fakeProgram({
    'retraining.simulate': ({ policy }: { policy: RetrainingPolicy }) =>
      new Promise((resolve) => waiting.push(() => resolve(answer(policy.min_new_samples ?? 0)))),
  });
  const simulation = createSimulation(program.connection, {
    now: () => 100 * DAY_MS,
    after(_milliseconds, run) {
      due = run;
      return () => {
        due = null;
      };
    },
  });
  return {
    ...{ program, simulation },
    ask: (min_new_samples: number) =>
      simulation.getState().ask({
        policy: { policy_config_version: 1, min_new_samples },
        ...{ scope: EVERYBODY, span: '90' },
      }),
    async settle() {
      due?.();
      due = null;
      await settled();
    },
    async reply() {
      waiting.shift()?.();
      await settled();
    },
    shown: () => simulation.getState().answer?.comparison.after ?? null,
  };
}

function answer(after: number) {
  const counts = { looked_at: 0, asked_for: 0 };
  return { from: 0, to: DAY_MS, ...counts, comparison: { pairs: [], before: 0, after }, simulations: [] };
}

describe('the simulation beside the rules', () => {
  it('is asked once a slider rests, not on the way', async () => {
    const { ask, settle, reply, program, shown } = bench();
    for (const value of [49, 48, 47]) ask(value);
    await settle();
    await reply();
    expect(program.asked).toHaveLength(1);
    expect(shown()).toBe(47);
  });

  it('asks about so many days until now, and only about those in view', async () => {
    const { simulation, settle, program } = bench();
    const policy = { policy_config_version: 1 };
    simulation.getState().ask({ policy, scope: { user_id: 'Mira', modality: 'sound' }, span: '30' });
    await settle();
    expect(program.asked[0]?.input).toEqual({
      ...{ policy, most: 100, user_id: 'Mira', modality: 'sound' },
      ...{ from: 70 * DAY_MS, to: 100 * DAY_MS },
    });
  });

  it('asks about the whole history without naming its ends', async () => {
    const { simulation, settle, program } = bench();
    const policy = { policy_config_version: 1 };
    simulation.getState().ask({ policy, scope: EVERYBODY, span: 'all' });
    await settle();
    expect(program.asked[0]?.input).toEqual({ policy, most: 100 });
  });

  it('drops an answer that a newer question overtook, and asks that one alone', async () => {
    const { ask, settle, reply, program, shown, simulation } = bench();
    ask(50);
    await settle();
    await reply();
    ask(40);
    await settle();
    ask(30);
    await settle();
    ask(20);
    await settle();
    expect(program.asked).toHaveLength(2);
    await reply();
    expect(shown()).toBe(50);
    expect(simulation.getState().busy).toBe(true);
    await settle();
    await reply();
    expect(shown()).toBe(20);
    expect(simulation.getState().busy).toBe(false);
    expect(program.asked).toHaveLength(3);
  });

  it('keeps the last answer in view when one fails, and says so', async () => {
    const failing = createSimulation(fakeProgram({}).connection, {
      now: () => 0,
      after: (_milliseconds, run) => {
        run();
        return () => undefined;
      },
    });
    failing.getState().ask({ policy: { policy_config_version: 1 }, scope: EVERYBODY, span: 'all' });
    await settled();
    expect(failing.getState().error).toBeInstanceOf(Error);
    expect(failing.getState().busy).toBe(false);
  });
});
