import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../electron/ipc/contract.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { everything, filterOf, logFileName } from './log_choice.ts';
import { createRetrainingLog } from './log_store.ts';

const DAY_MS = 86_400_000;
const NOW = 100 * DAY_MS;

const entry = (log_id: number): LogEntry => ({
  ...{ log_id, pass_id: log_id, job_id: null },
  line: {
    ...{ user_id: 'Mira', modality: 'gesture', timestamp: '2026-11-21T10:00:00.000Z', trigger_reason: null },
    ...{ num_new_samples: 0, clarification_rate: null, model_version_before: null, policy_config_version: 1 },
    ...{ num_clarifications: 0, num_recognitions: 0, clarification_rate_lower_bound: 0 },
    ...{ mode: 'advise', outcome: 'advise', held_back_by: [] },
  },
});

/** A program with lines 1 to `lines`, which grow. */
function fakeLog(lines: number) {
  let last = lines;
  const program = fakeProgram({
    'retraining.log': ({ before = last + 1, search }: { before?: number; search?: string }) => {
      const ids = Array.from({ length: last }, (_, i) => last - i).filter((id) => id < before);
      const entries = search === 'nobody' ? [] : ids.slice(0, 3).map(entry);
      const next = search === 'nobody' || ids.length <= 3 ? null : (ids[2] ?? null);
      return { entries, next, total: search === 'nobody' ? 0 : last };
    },
    'retraining.log_text': () => ({ text: 'x', lines: 1 }),
  });
  const log = createRetrainingLog(program.connection, () => NOW);
  const grow = async (by: number) => {
    last += by;
    program.emit('store.changed', { topics: ['retraining'] });
    await settled();
  };
  const ids = () => log.getState().entries?.map(({ log_id }) => log_id);
  return { program, log, grow, ids };
}

describe('the audit log in the window', () => {
  it('shows the newest lines, and older ones page by page', async () => {
    const { log, ids } = fakeLog(5);
    log.getState().watch();
    await settled();
    expect(ids()).toEqual([5, 4, 3]);
    await log.getState().more();
    expect(ids()).toEqual([5, 4, 3, 2, 1]);
    expect(log.getState().next).toBeNull();
    await log.getState().more();
    expect(ids()).toEqual([5, 4, 3, 2, 1]);
  });

  it('takes in new lines without folding up what was opened', async () => {
    const { log, ids, grow } = fakeLog(5);
    log.getState().watch();
    await settled();
    await log.getState().more();
    await grow(2);
    expect(ids()).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(log.getState().total).toBe(7);
  });

  it('begins anew where more came than one page holds', async () => {
    const { log, ids, grow } = fakeLog(5);
    log.getState().watch();
    await settled();
    await grow(10);
    expect(ids()).toEqual([15, 14, 13]);
    expect(log.getState().next).toBe(13);
  });

  it('shows the answer to the choice made last, whichever comes last', async () => {
    const { log, ids } = fakeLog(5);
    log.getState().choose({ search: 'nobody' });
    log.getState().choose({ search: '' });
    await settled();
    expect(ids()).toEqual([5, 4, 3]);
  });

  it('is exported as the choice shows it', async () => {
    const { log, program } = fakeLog(5);
    log.getState().choose({ user_id: 'Mira', outcome: 'request' });
    await log.getState().textOf('csv');
    expect(program.asked.at(-1)).toEqual({
      name: 'retraining.log_text',
      input: { user_id: 'Mira', outcome: 'request', format: 'csv' },
    });
  });
});

describe('the choice of lines', () => {
  it('asks only for what was chosen', () => {
    expect(filterOf(everything, NOW)).toEqual({});
    expect(filterOf({ ...everything, modality: 'sound', span: '7', search: '  high ' }, NOW)).toEqual({
      ...{ modality: 'sound', search: 'high', from: NOW - 7 * DAY_MS },
    });
  });

  it('names the file by the day on the wall', () => {
    expect(logFileName('csv', new Date(2026, 0, 5, 23, 59))).toBe('retraining_log_2026-01-05.csv');
    expect(logFileName('jsonl', new Date(2026, 10, 21))).toBe('retraining_log_2026-11-21.jsonl');
  });
});
