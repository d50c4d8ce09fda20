import { expect, test } from 'vitest';
import { trainingConfigSchema } from '../../data/schema.ts';
import { StoreError } from '../../data/store_errors.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { retainVersions } from './retain_versions.ts';

test('whatever goes wrong with old versions, the training that made a new one has not failed', async () => {
  const { workspace } = temporaryWorkspace();
  const params = {
    kind: 'train',
    user_id: 'anna',
    modality: 'gesture',
    config: trainingConfigSchema.parse({}),
  } as const;
  const write = () => {
    throw new StoreError('DISK_FULL', 'There is no room left.');
  };
  await expect(retainVersions({ params, workspace, write })).resolves.toBeUndefined();
});
