import { expect, it } from 'vitest';
import { getLatestModel } from '../queries/models.ts';
import { listStandings } from '../queries/retraining/standings.ts';
import { loadSignals } from '../queries/signals.ts';
import { listDatasetTotals, listSampleKindsSinceTraining, listUsers } from '../queries/users.ts';
import { savePolicy } from '../testing/passes.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { fillWithPeople } from './many_people.ts';

it('fills a store with synthetic people in every state', () => {
  const { store, workspace } = temporaryWorkspace();
  savePolicy(store, 1, null);
  fillWithPeople(workspace.storeFile, { people: 60, recordings: 12_000, seed: 1 });
  const totals = listDatasetTotals(store);
  expect(totals.reduce((sum, { samples }) => sum + samples, 0)).toBe(12_000);
  expect(Math.max(...totals.map(({ samples }) => samples))).toBe(3000);
  expect(listUsers(store).filter(({ synthetic }) => synthetic)).toHaveLength(60);
  expect(listStandings(store).length).toBeGreaterThan(0);
  expect(listSampleKindsSinceTraining(store).length).toBeGreaterThan(0);
  const trained = totals.map((key) => getLatestModel(store, key));
  expect(trained.filter((model) => model !== null)).not.toHaveLength(0);
  expect(trained.filter((model) => model === null)).not.toHaveLength(0);
  expect(loadSignals(store, [1, 12_000]).size).toBe(2);
  expect(store.integrityCheck()).toEqual({ ok: true, problems: [] });
});
