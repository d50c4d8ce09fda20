import { appendLog } from '../retraining/log_file.ts';
import { openStore } from '../store.ts';
import { openWorkspace } from '../workspace.ts';

/** Brings the log file up to date again and again, until somebody kills it. */

const [folder = '', fullBytes] = process.argv.slice(2);
const workspace = openWorkspace(folder);
const store = openStore(workspace.storeFile);
for (;;) appendLog(store, workspace, Number(fullBytes));
