import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../data/errors.ts';
import type { HeldRecording, TryAnswer } from '../../../electron/ipc/contract.ts';
import { fakeProgram } from '../../testing.ts';
import { createHeld } from './held_store.ts';

const version = { user_id: 'Mira', modality: 'sound', version: 3 } as const;
const kept: HeldRecording[] = [
  { sample_id: 1, label: 'drink', part: 'test' },
  { sample_id: 2, label: 'music', part: 'test' },
  { sample_id: 3, label: 'drink', part: 'test' },
  { sample_id: 4, label: 'music', part: 'validation' },
];
const answered = (answer: string | null, label: string | null, part: string | null = 'test'): TryAnswer => ({
  answer,
  probabilities: [{ label: 'drink', probability: 0.9 }],
  limits: { threshold: 0.5, margin: 0 },
  recording: { label, part: part as 'test' | null },
  seconds: 0.01,
});

function opened(answers: TryAnswer[] = [], first: number | null = null, random = () => 0.5) {
  const queue = [...answers];
  const program = fakeProgram({
    'models.held': () => ({ recordings: kept }),
    'models.try': () => {
      const answer = queue.shift();
      if (!answer) throw new AppError('STORE_BUSY', 'Try again.');
      return answer;
    },
  });
  return { program, held: createHeld(program.connection, { version, first, random }) };
}

describe('the recordings that were kept', () => {
  it('are offered each once, those of the test first, in an order that chance decides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), async (numbers) => {
        const random = () => numbers.next().value ?? 0;
        const { held } = opened([], null, random);
        await held.getState().load();
        const order = held.getState().recordings?.map(({ sample_id }) => sample_id) ?? [];
        expect(order.toSorted()).toEqual([1, 2, 3, 4]);
        expect(order.at(-1)).toBe(4);
      }),
      { numRuns: 30 },
    );
    const orders = [0, 0.99].map(async (chance) => {
      const { held } = opened([], null, () => chance);
      await held.getState().load();
      return held.getState().recordings?.map(({ sample_id }) => sample_id);
    });
    const [one, other] = await Promise.all(orders);
    expect(one).not.toEqual(other);
  });

  it('begin with the one that was asked for, whatever part it played', async () => {
    const { held } = opened([], 77);
    await held.getState().load();
    const order = held.getState().recordings?.map(({ sample_id }) => sample_id) ?? [];
    expect(order[0]).toBe(77);
    expect(order).toHaveLength(5);
  });

  it('come again after the last', async () => {
    const { held } = opened();
    await held.getState().load();
    for (let step = 0; step < kept.length; step++) held.getState().next();
    expect(held.getState()).toMatchObject({ at: 0, answer: null, guess: null });
    expect(held.getState().recordings).toHaveLength(4);
  });
});

describe('asking the model', () => {
  it('is asked about the recording that is shown, by the version that is chosen, once', async () => {
    const { program, held } = opened([answered('drink', 'drink')]);
    await held.getState().load();
    const { sample_id } = held.getState().recordings?.[0] ?? {};
    await Promise.all([held.getState().ask(), held.getState().ask()]);
    await held.getState().ask();
    expect(program.asked.filter(({ name }) => name === 'models.try')).toEqual([
      { name: 'models.try', input: { ...version, input: { sample_id } } },
    ]);
  });

  it('is counted: understood, asked back, or neither', async () => {
    const { held } = opened([
      answered('drink', 'drink'),
      answered(null, 'music'),
      answered('drink', 'music'),
    ]);
    await held.getState().load();
    for (let step = 0; step < 3; step++) {
      await held.getState().ask();
      held.getState().next();
    }
    expect(held.getState().tally).toEqual({ asked: 3, understood: 1, askedBack: 1 });
  });

  it.each([answered('drink', 'drink', 'train'), answered('drink', null, null)])(
    'does not count what it learned from, nor what nobody labelled',
    async (answer) => {
      const { held } = opened([answer], 77);
      await held.getState().load();
      await held.getState().ask();
      expect(held.getState().answer).toEqual(answer);
      expect(held.getState().tally.asked).toBe(0);
    },
  );

  it('can be tried again after a failure', async () => {
    const { held } = opened([]);
    await held.getState().load();
    await held.getState().ask();
    expect(held.getState()).toMatchObject({ busy: false, answer: null, error: { code: 'STORE_BUSY' } });
  });
});
