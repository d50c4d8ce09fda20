import { exportFiles } from '../exports.ts';
import { openStore } from '../store.ts';
import { stamp } from '../testing/store.ts';
import { openWorkspace } from '../workspace.ts';
import { runWrite } from '../writes/index.ts';
import { die } from './die.ts';

/** An export that dies when it has made its copy and gives it to be checked. */

const [folder = '', source = '', to = ''] = process.argv.slice(2);
const workspace = openWorkspace(folder);
const store = openStore(workspace.storeFile);
const params = { kind: 'export', user_id: 'anna', modality: 'gesture', version: 1, to };
runWrite(store, 'jobs.enqueue', stamp, { kind: 'export', params, owner: workspace.owner });
await exportFiles({
  ...{ source, to, model_version: 'gesture-anna-v1', isCancelled: () => false, onStage: () => {} },
  check: async () => die(),
});
