import { StagingFile } from '../staging.ts';
import { openStore } from '../store.ts';
import { beginJob, pose } from '../testing/store.ts';
import { openWorkspace } from '../workspace.ts';
import { copyStaged } from '../writes/copy_staged.ts';
import { die } from './die.ts';

/** An import that dies while it reads (`reading`) or while it publishes (`publishing`). */

const [folder = '', moment] = process.argv.slice(2);
const workspace = openWorkspace(folder);
const store = openStore(workspace.storeFile);
const { job_id } = beginJob(store, workspace);
const staging = new StagingFile(workspace, job_id, store);
for (let value = 0; value < 100; value++) staging.sample(pose(value));
if (moment === 'reading') die();
staging.finish();
store.withAttached(staging.file, 'staging', () =>
  store.transaction(() => {
    copyStaged(store, { at: 0, job_id });
    die();
  }),
);
