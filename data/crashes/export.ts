import { exportFiles } from '../exports.ts';
import { openStore } from '../store.ts';
import { everything, exportTask } from '../testing/export_task.ts';
import { modelFiles } from '../testing/model.ts';
import { beginJob } from '../testing/store.ts';
import { openWorkspace } from '../workspace.ts';
import { die } from './die.ts';

/** An export that dies when it has made its copy and begun its bundle and gives it to be checked. */

const [folder = '', weights = '', to = ''] = process.argv.slice(2);
const workspace = openWorkspace(folder);
const store = openStore(workspace.storeFile);
const params = { kind: 'export', user_id: 'anna', modality: 'gesture', version: 1, to };
beginJob(store, workspace, 'export', params);
const files = modelFiles(weights);
await exportFiles(exportTask(to, files, { bundle: everything(files), check: async () => die() }));
