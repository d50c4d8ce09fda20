import { expect, it } from 'vitest';
import type { HistoryFacts } from '../../../electron/ipc/contract.ts';
import { hrefOf } from '../../app/router.ts';
import { deletedIn, historyPlace } from './history_place.ts';

const mira = { user_id: 'Mira', modality: 'sound' } as const;
const place = (facts: HistoryFacts, deleted: readonly number[] = []) => {
  const route = historyPlace(facts, mira, new Set(deleted));
  return route && hrefOf(route);
};
const edit = { samples: 2, reason: null, undone: false } as const;
const training = {
  kind: 'training',
  version: 3,
  origin: 'person',
  algorithm: 'mlp',
  benchmark: false,
} as const;
const put: HistoryFacts = {
  ...{ kind: 'activation', version: 3, previous_version: null, how: 'promotion', reason: null },
};

it('leads from each entry to what it is about', () => {
  expect(place({ kind: 'import', job_id: 7, samples: 4 })).toBe('#/import/7');
  expect(place({ ...edit, kind: 'edit', edit: 'label', label: 'yes' })).toBe(
    '#/people/Mira/sound/recordings?label=yes',
  );
  expect(place({ ...edit, kind: 'edit', edit: 'exclude', label: null })).toBe(
    '#/people/Mira/sound/recordings?show=excluded',
  );
  expect(place({ ...training, status: 'completed' })).toBe('#/people/Mira/sound/models/3');
  expect(place(put)).toBe('#/people/Mira/sound/models/3');
  expect(place({ kind: 'wake' })).toBe('#/people/Mira/sound/evidence');
});

it('leads to no version that failed or is gone', () => {
  expect(place({ ...training, status: 'failed' })).toBeNull();
  const deletion: HistoryFacts = { kind: 'deletion', version: 3, reason: null };
  const deleted = deletedIn([{ key: 'a', at: 0, operator: 'Kim', facts: deletion }]);
  expect(place(put, [...deleted])).toBeNull();
  expect(place(deletion)).toBe('#/people/Mira/sound/models');
});
