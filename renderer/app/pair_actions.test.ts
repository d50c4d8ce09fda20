import { describe, expect, it } from 'vitest';
import { fakeProgram } from '../testing.ts';
import { createPairActions } from './pair_actions.ts';

const key = { user_id: 'Mira', modality: 'gesture' } as const;

describe('an answer to a recommendation', () => {
  it('begins one training, however often the button is pressed', async () => {
    const program = fakeProgram({ 'retraining.follow': () => ({ job_id: 7 }) });
    const { follow } = createPairActions(program.connection, key).getState();
    expect(await Promise.all([follow(), follow()])).toEqual([7, null]);
    expect(program.asked).toEqual([{ name: 'retraining.follow', input: key }]);
  });

  it('puts off with a reason, and takes that back', async () => {
    const program = fakeProgram({
      'retraining.snooze': () => ({ at: 0, until: 1, reason: 'flu' }),
      'retraining.wake': () => ({}),
    });
    const { snooze, wake } = createPairActions(program.connection, key).getState();
    expect(await snooze({ hours: 168, reason: 'flu' })).toBe(true);
    expect(await wake()).toBe(true);
    expect(program.asked).toEqual([
      { name: 'retraining.snooze', input: { ...key, hours: 168, reason: 'flu' } },
      { name: 'retraining.wake', input: key },
    ]);
  });

  it('that is refused says why, and may be tried again', async () => {
    let refused = true;
    const program = fakeProgram({
      'retraining.follow': () => {
        if (refused) throw new Error('A training is running.');
        return { job_id: 8 };
      },
    });
    const actions = createPairActions(program.connection, key);
    expect(await actions.getState().follow()).toBeNull();
    expect(actions.getState()).toMatchObject({ busy: false, error: new Error('A training is running.') });
    refused = false;
    expect(await actions.getState().follow()).toBe(8);
    expect(actions.getState().error).toBeNull();
  });
});
