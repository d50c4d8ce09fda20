import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from '../app.ts';

interface WorkerFixtures {
  /** The workspace that the script makes, once; nobody works in it, everybody in a copy. */
  prepared: string;
}

/** A test whose workspace is as a script of this folder leaves it, and its own to change. */
export function preparedBy(script: string) {
  return base.extend<object, WorkerFixtures>({
    prepared: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
      async ({}, use) => {
        const folder = await mkdtemp(join(tmpdir(), 'a3cp-prepared-'));
        await promisify(execFile)(process.execPath, [join(import.meta.dirname, script), folder]);
        await use(join(folder, 'workspace'));
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    workspace: async ({ folder, prepared }, use) => {
      const workspace = join(folder, 'workspace');
      await cp(prepared, workspace, { recursive: true });
      await use(workspace);
    },
  });
}
