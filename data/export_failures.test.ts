import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exportError } from './export_errors.ts';
import { exportFiles } from './exports.ts';
import { everything, exportTask } from './testing/export_task.ts';
import { modelFiles } from './testing/model.ts';
import { canMount, temporaryDisk, temporaryFolder } from './testing/temporary.ts';
import { verifyPath } from './verify.ts';

/** A stick that fails: the person is told why, and what was on it stays as it was. */

const FOLDER = 'gesture-anna-v1';
const BUNDLE = 'gesture-anna-v1.a3cp.zip';
const KINDS = ['folder', 'bundle', 'both'] as const;
type Kind = (typeof KINDS)[number];

function taskOf(kind: Kind, to: string, weights: string, facts: Parameters<typeof exportTask>[2] = {}) {
  const files = modelFiles(weights);
  const [folder, bundle] = [kind === 'bundle' ? null : everything(files), everything(files)];
  return exportTask(to, files, { folder, bundle: kind === 'folder' ? null : bundle, ...facts });
}

/** Everything that lies there, with its bytes. */
const contentOf = (to: string) =>
  readdirSync(to, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'base64')]);

const refusal = (code: string, words: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(words) });

describe.skipIf(!canMount)('on a disk of its own (skipped where nothing can be mounted)', () => {
  test.each(KINDS)('a full stick keeps its old export: %s', async (kind) => {
    const to = temporaryDisk('128k');
    await exportFiles(taskOf('both', to, 'first'));
    const before = contentOf(to);
    const big = exportFiles(taskOf(kind, to, 'x'.repeat(200_000)));
    await expect(big).rejects.toThrow(refusal('EXPORT_DISK_FULL', /no room left/));
    expect(contentOf(to)).toEqual(before);
    expect(readdirSync(to).sort()).toEqual([FOLDER, BUNDLE]);
    expect(await verifyPath(to)).toMatchObject({ ok: true });
  });

  test.each(KINDS)(
    'a stick that fills up while the export is checked keeps its old one: %s',
    async (kind) => {
      const to = temporaryDisk('128k');
      await exportFiles(taskOf('both', to, 'first'));
      const check = async () => {
        // Whoever else writes there takes every block that is left.
        spawnSync('dd', ['if=/dev/zero', `of=${join(to, 'others')}`, 'bs=4k']);
        return [];
      };
      const full = exportFiles(taskOf(kind, to, 'second', { check }));
      await expect(full).rejects.toThrow(refusal('EXPORT_DISK_FULL', /no room left/));
      expect(readdirSync(to).sort()).toEqual([FOLDER, BUNDLE, 'others']);
      expect(await verifyPath(to)).toMatchObject({ ok: true });
      expect(readFileSync(join(to, FOLDER, 'tfjs', 'weights.bin'), 'utf8')).toBe('first');
    },
  );

  test.each(KINDS)('a write-protected stick is named: %s', async (kind) => {
    const to = temporaryDisk('128k');
    await exportFiles(taskOf('both', to, 'first'));
    const before = contentOf(to);
    execFileSync('mount', ['-o', 'remount,ro', to]);
    const refused = exportFiles(taskOf(kind, to, 'second'));
    await expect(refused).rejects.toThrow(refusal('EXPORT_NOT_WRITABLE', /write-protected/));
    expect(contentOf(to)).toEqual(before);
  });

  test.each(KINDS)('a stick that is pulled out leaves nothing in the folder it was at: %s', async (kind) => {
    const to = temporaryDisk('128k');
    const check = async () => {
      execFileSync('umount', ['--lazy', to]);
      return [];
    };
    const gone = exportFiles(taskOf(kind, to, 'second', { check }));
    await expect(gone).rejects.toThrow(refusal('EXPORT_TARGET_GONE', /not there any more/));
    expect(readdirSync(to)).toEqual([]);
    // What `temporaryDisk` takes away at the end.
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', to]);
  });
});

test.each(KINDS)('a folder that disappears in the middle is named as the reason: %s', async (kind) => {
  const to = join(temporaryFolder(), 'stick');
  const check = async () => {
    rmSync(to, { recursive: true });
    return [];
  };
  const gone = exportFiles(taskOf(kind, to, 'weights', { check }));
  await expect(gone).rejects.toThrow(refusal('EXPORT_TARGET_GONE', /not there any more/));
  expect(existsSync(to)).toBe(false);
});

test.each(KINDS)('a target that is a file is refused with what to do: %s', async (kind) => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'notes');
  const refused = exportFiles(taskOf(kind, file, 'weights'));
  await expect(refused).rejects.toThrow(refusal('EXPORT_NOT_WRITABLE', /is a file.*Choose a folder/));
  expect(readFileSync(file, 'utf8')).toBe('notes');
});

test.skipIf(process.getuid?.() !== 0)(
  'a folder in which one may not write is named (skipped where nobody else can be played)',
  () => {
    const to = temporaryFolder();
    mkdirSync(join(to, 'theirs'));
    chmodSync(to, 0o755);
    const program = fileURLToPath(new URL('./testing/export_as_nobody.ts', import.meta.url));
    const nobody = spawnSync(process.execPath, [program, join(to, 'theirs')], { uid: 65534, gid: 65534 });
    expect(String(nobody.stdout)).toMatch(/^EXPORT_NOT_WRITABLE: You may not write to ".*theirs"/);
    expect(readdirSync(join(to, 'theirs'))).toEqual([]);
  },
);

test.each([
  ['ENOSPC', 'EXPORT_DISK_FULL'],
  ['EDQUOT', 'EXPORT_DISK_FULL'],
  ['EROFS', 'EXPORT_NOT_WRITABLE'],
  ['EACCES', 'EXPORT_NOT_WRITABLE'],
  ['EIO', 'EXPORT_TARGET_GONE'],
  ['ENODEV', 'EXPORT_TARGET_GONE'],
  ['ELOOP', 'EXPORT_FAILED'],
])('%s of the system becomes %s, with what to do and that the old export is whole', (errno, code) => {
  const error = exportError(Object.assign(new Error(errno), { code: errno }), '/media/stick');
  expect(error).toMatchObject({
    code,
    message: expect.stringContaining('earlier export there is still whole'),
  });
});
