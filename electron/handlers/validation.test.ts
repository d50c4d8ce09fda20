import { beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../data/errors.ts';
import type { Store } from '../../data/store.ts';
import { anna, promote } from '../../data/testing/registry.ts';
import { importSamples, pose, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { completeRun } from '../../data/testing/training.ts';
import type { Workspace } from '../../data/workspace.ts';
import { runWrite } from '../../data/writes/index.ts';
import { validation } from './validation.ts';

/** What a training came to: its figures whatever happens, the comparison where there is one, else why not. */

let store: Store;
let workspace: Workspace;
const read = vi.fn();

beforeEach(() => {
  ({ store, workspace } = temporaryWorkspace());
  importSamples(store, workspace, [pose(1), pose(2)]);
  read.mockReset();
});

const validate = (job_id: number) => validation({ store, workspace, read }, { job_id });

/** A training that is under way. */
function begin() {
  runWrite(store, 'jobs.enqueue', stamp, { kind: 'train', ...anna, params: {} });
  const job = runWrite(store, 'jobs.claim', stamp, { kinds: ['train'], owner: workspace.owner, limit: 9 });
  const { job_id = 0, attempt = 0 } = job ?? {};
  const run = { ...anna, algorithm: 'mlp', config: {}, last_sample_id: 0, split: null } as const;
  return { job_id, ...runWrite(store, 'training.begin', stamp, { ...run, job_id, attempt }) };
}

function train(): { job_id: number; version: number } {
  const { job_id, run_id } = begin();
  return { job_id, version: completeRun(store, run_id).version };
}

const basis = { kind: 'nothing', passing: false, words: 'In words.', against: 1, code: 'NO_COMMON_TEST' };

test('the figures come with what a promotion would weigh, against the version in use', async () => {
  const before = train();
  promote(store, before.version);
  const now = train();
  read.mockResolvedValue(basis);
  expect(await validate(now.job_id)).toMatchObject({
    ...{ ...anna, job_id: now.job_id, version: 2, model_version: 'gesture-anna-v2', benchmark: false },
    metrics: { train: null, test: { accuracy: 0.5 } },
    findings: [],
    promotion: basis,
  });
  const asked = { ...anna, version: 2, against: 1, workspace: workspace.folder };
  expect(read).toHaveBeenCalledExactlyOnceWith('weighPromotion', asked);
});

test('the version in use itself is not weighed, one of the first is weighed against none', async () => {
  const { job_id, version } = train();
  read.mockResolvedValue({ ...basis, against: null });
  expect(await validate(job_id)).toMatchObject({ promotion: { against: null } });
  expect(read).toHaveBeenCalledExactlyOnceWith('weighPromotion', expect.objectContaining({ against: null }));
  promote(store, version);
  expect(await validate(job_id)).toMatchObject({ promotion: null });
  expect(read).toHaveBeenCalledOnce();
});

test.each(['MODEL_CHANGED', 'MANIFEST_UNREADABLE', 'ARTIFACT_DAMAGED'])(
  'where its files are refused with %s, the figures come with that reason',
  async (code) => {
    promote(store, train().version);
    const { job_id } = train();
    read.mockRejectedValue(new AppError(code, 'In words.'));
    expect(await validate(job_id)).toMatchObject({ version: 2, promotion: { ...basis, code } });
  },
);

test('what broke beyond that is not passed over', async () => {
  promote(store, train().version);
  const { job_id } = train();
  for (const error of [new TypeError('oops'), new AppError('THREAD_ENDED', 'The program is closing.')]) {
    read.mockRejectedValueOnce(error);
    await expect(validate(job_id)).rejects.toBe(error);
  }
});

test('a job that is unknown, no training, or not completed has no figures', async () => {
  await expect(validate(4711)).rejects.toMatchObject({ code: 'JOB_UNKNOWN' });
  const { job_id } = runWrite(store, 'jobs.enqueue', stamp, { kind: 'import', params: {} });
  await expect(validate(job_id)).rejects.toMatchObject({ code: 'NOT_A_TRAINING' });
  await expect(validate(begin().job_id)).rejects.toMatchObject({
    ...{ code: 'TRAINING_NOT_COMPLETED', details: { status: 'in_progress' } },
  });
});
