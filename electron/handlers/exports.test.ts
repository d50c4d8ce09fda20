import { expect, test } from 'vitest';
import { anna, recordExport, trainVersion } from '../../data/testing/registry.ts';
import { importSamples, pose } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { list } from './exports.ts';

test('the exports come page by page, until there is no next one', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2)]);
  const version = trainVersion(store, workspace);
  for (let n = 0; n < 3; n++) recordExport(store, workspace, version);
  const first = list({ store }, { limit: 2 });
  expect(first.exports.map(({ export_id }) => export_id)).toEqual([3, 2]);
  const second = list({ store }, { limit: 2, before: first.next ?? 0, person: 'Anna' });
  expect(second).toMatchObject({ exports: [{ ...anna, export_id: 1 }], next: null });
});
