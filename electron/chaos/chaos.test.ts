import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** A few rounds; `npm run chaos` plays as many as one likes. */
test('what is killed on the command line leaves nothing lost, torn or corrupt', {
  timeout: 180_000,
}, async () => {
  const args = [join(import.meta.dirname, 'chaos.ts'), '--kills', '6', '--seed', '1', '--json'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout)).toEqual({ kills: 6, lost: 0, torn: 0, corrupt: 0 });
  expect(stderr).toMatch(/^seed 1\n/);
});
