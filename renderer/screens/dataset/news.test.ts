import { describe, expect, it } from 'vitest';
import type { HistoryFacts } from '../../../electron/ipc/contract.ts';
import { newsOf } from './news.ts';

let keys = 0;
const entry = (facts: HistoryFacts, operator = 'Kim') => ({ key: `${++keys}`, at: 0, operator, facts });
const edit = (kind: 'label' | 'exclude' | 'undo', samples: number, undone = false): HistoryFacts => ({
  ...{ kind: 'edit', edit: kind, samples, label: 'yes', reason: null, undone },
});
const training = (version: number, status: 'completed' | 'failed' | 'cancelled'): HistoryFacts => ({
  ...{ kind: 'training', version, status, origin: 'person', algorithm: 'mlp', benchmark: false },
});
const put = (version: number): HistoryFacts => ({
  ...{ kind: 'activation', version, previous_version: 1, how: 'promotion', reason: null },
});
const imported = (samples: number | null): HistoryFacts => ({ kind: 'import', job_id: 1, samples });

describe('what is new', () => {
  it('comes in the order in which it matters', () => {
    const entries = [
      entry(edit('label', 2)),
      entry(imported(8)),
      entry(training(3, 'completed')),
      entry(put(3)),
    ];
    expect(newsOf(entries, 'Robin')).toEqual([
      { kind: 'in_use', version: 3, operator: 'Kim' },
      { kind: 'trained', version: 3 },
      { kind: 'imported', count: 8 },
      { kind: 'label', count: 2, operator: 'Kim' },
    ]);
  });

  it('is added up for each person and what they did', () => {
    const entries = [
      ...[entry(edit('label', 2)), entry(edit('label', 3)), entry(edit('exclude', 1))],
      ...[entry(edit('label', 4), 'Jo'), entry(imported(5)), entry(imported(null)), entry(imported(7))],
    ];
    expect(newsOf(entries, 'Robin')).toEqual([
      { kind: 'imported', count: 12 },
      { kind: 'label', count: 5, operator: 'Kim' },
      { kind: 'exclude', count: 1, operator: 'Kim' },
      { kind: 'label', count: 4, operator: 'Jo' },
    ]);
  });

  it('is not what one did oneself, but what came of it', () => {
    const entries = [edit('label', 2), put(3), training(4, 'failed')].map((facts) => entry(facts, 'Robin'));
    expect(newsOf(entries, 'Robin')).toEqual([{ kind: 'failed', version: 4 }]);
  });

  it('of a version that is gone again is only that it is gone', () => {
    const deletion: HistoryFacts = { kind: 'deletion', version: 3, reason: null };
    const entries = [deletion, put(3), training(3, 'completed'), put(2)].map((facts) => entry(facts));
    expect(newsOf(entries, 'Robin')).toEqual([
      { kind: 'deleted', version: 3, operator: 'Kim' },
      { kind: 'in_use', version: 2, operator: 'Kim' },
    ]);
  });

  it('is not what was taken back or called off', () => {
    const entries = [edit('label', 2, true), edit('undo', 2), training(4, 'cancelled')].map((one) =>
      entry(one),
    );
    expect(newsOf(entries, 'Robin')).toEqual([]);
  });
});
