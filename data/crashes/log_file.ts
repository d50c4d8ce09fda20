import { appendLog } from '../retraining/log_file.ts';
import { LogFiles } from '../retraining/log_files.ts';
import { openStore } from '../store.ts';
import { openWorkspace } from '../workspace.ts';
import { die } from './die.ts';

/**
 * Brings the log file up to date and dies at the n-th step of it: before it is cut off, with half of the lines
 * written, with all of them written, before a full file is put aside, or after that.
 */

const [folder = '', fullBytes, deadly] = process.argv.slice(2);
const workspace = openWorkspace(folder);
const store = openStore(workspace.storeFile);

let steps = 0;
function step(before: () => void = () => undefined): void {
  if (++steps !== Number(deadly)) return;
  before();
  die();
}

class DeadlyFiles extends LogFiles {}
const { replaceAfter, putAside } = LogFiles.prototype;
Object.assign(LogFiles.prototype, {
  replaceAfter(this: DeadlyFiles, keep: number, addition: Uint8Array) {
    step();
    step(() => replaceAfter.call(this, keep, addition.subarray(0, addition.length / 2)));
    replaceAfter.call(this, keep, addition);
    step();
  },
  putAside(this: DeadlyFiles, number: number) {
    step();
    putAside.call(this, number);
    step();
  },
});

appendLog(store, workspace, Number(fullBytes));
process.kill(process.pid, 'SIGTERM');
