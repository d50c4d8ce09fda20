import { openStore } from '../store.ts';
import { modelFiles } from '../testing/model.ts';
import { beginTraining } from '../testing/store.ts';
import { writeVersionDirectory } from '../versions.ts';
import { openWorkspace } from '../workspace.ts';
import { die } from './die.ts';

/** A training that dies before it writes the file with the given number, or before it registers them all. */

const [folder = '', deadly] = process.argv.slice(2);
const workspace = openWorkspace(folder);
const store = openStore(workspace.storeFile);
const { version } = beginTraining(store, workspace);

class DeadlyFiles extends Map<string, Uint8Array> {
  override *[Symbol.iterator]() {
    let written = 0;
    for (const file of super.entries()) {
      if (written++ === Number(deadly)) die();
      yield file;
    }
    if (written === Number(deadly)) die();
    return undefined;
  }
}

const files = new DeadlyFiles(modelFiles('weights', { version }).entries());
writeVersionDirectory(workspace, { user_id: 'anna', modality: 'gesture', version }, files);
die();
