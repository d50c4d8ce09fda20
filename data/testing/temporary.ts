import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Manifest } from '../schema.ts';
import { openStore, type Store } from '../store.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { runWrite } from '../writes/index.ts';
import { modelFiles, writeModel } from './model.ts';
import { stamp } from './store.ts';

/** Places of a test's own, gone when it is finished. */

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'a3cp-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function temporaryWorkspace(): { workspace: Workspace; store: Store } {
  const workspace = openWorkspace(join(temporaryFolder(), 'workspace'));
  const store = openStore(workspace.storeFile);
  onTestFinished(() => store.close());
  runWrite(store, 'operators.ensure', stamp, { operator_id: stamp.operator_id, name: 'Tester' });
  return { workspace, store };
}

/** Whether `temporaryDisk` works here: Linux, root, and a container that may mount. */
export const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;

/** A disk or stick of its own with so much room: `64k`. */
export function temporaryDisk(size: string): string {
  const disk = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', disk]));
  return disk;
}

/** A version directory, with `weights` for content. */
export function modelFolder(weights: string, facts: Partial<Manifest> = {}): string {
  return writeModel(temporaryFolder(), modelFiles(weights, facts));
}
