import { beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../data/errors.ts';
import type { Store } from '../../data/store.ts';
import { anna, promote, trainVersion, unknown } from '../../data/testing/registry.ts';
import { importSamples, pose } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import type { Workspace } from '../../data/workspace.ts';
import { weigh } from './registry.ts';

/** What a person sees before deciding about a version is what the decision itself would rest on. */

let store: Store;
let workspace: Workspace;
const read = vi.fn();

beforeEach(() => {
  ({ store, workspace } = temporaryWorkspace());
  importSamples(store, workspace, [pose(1), pose(2)]);
  read.mockReset();
});

const weighed = (version: number) => weigh({ store, workspace, read }, { ...anna, version });

test('a version is weighed against the one in use, or against none', async () => {
  const first = trainVersion(store, workspace);
  read.mockResolvedValueOnce(unknown(null));
  expect(await weighed(first)).toEqual(unknown(null));
  promote(store, first);
  const second = trainVersion(store, workspace);
  read.mockResolvedValueOnce(unknown(first));
  expect(await weighed(second)).toEqual(unknown(first));
  const folder = workspace.folder;
  expect(read.mock.calls).toEqual([
    ['weighPromotion', { ...anna, version: first, against: null, workspace: folder }],
    ['weighPromotion', { ...anna, version: second, against: first, workspace: folder }],
  ]);
});

test('the version in use is not weighed', async () => {
  const version = trainVersion(store, workspace);
  promote(store, version);
  expect(await weighed(version)).toBeNull();
  expect(read).not.toHaveBeenCalled();
});

test('a benchmark and an unknown version are refused, as they are when put in use', async () => {
  const benchmark = trainVersion(store, workspace, { split: true });
  await expect(weighed(benchmark)).rejects.toMatchObject({ code: 'MODEL_IS_BENCHMARK' });
  await expect(weighed(4711)).rejects.toMatchObject({ code: 'MODEL_UNKNOWN' });
  expect(read).not.toHaveBeenCalled();
});

test('that its own files are damaged is a refusal, and no answer that a reason could outweigh', async () => {
  const damaged = new AppError('MODEL_CHANGED', 'In words.');
  read.mockRejectedValueOnce(damaged);
  await expect(weighed(trainVersion(store, workspace))).rejects.toBe(damaged);
});
