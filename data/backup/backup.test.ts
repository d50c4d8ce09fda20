import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { verifyAuditChain } from '../audit.ts';
import { signingKey } from '../bundle/key.ts';
import { getJob } from '../queries/jobs.ts';
import { openReadonlyStore, openStore } from '../store.ts';
import { trainVersion } from '../testing/registry.ts';
import { beginJob, importSamples, pose, stamp } from '../testing/store.ts';
import { canMount, temporaryDisk, temporaryFolder, temporaryWorkspace } from '../testing/temporary.ts';
import { type BackupTask, makeBackup } from './make_backup.ts';
import { recordRestoreIn } from './record_restore.ts';
import { restoreBackup } from './restore_backup.ts';

const at = new Date(2026, 10, 21, 14, 8, 35).getTime();
const operator = { operator_id: 'tester', name: 'Tester' };

function workspaceOfAnna() {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2), pose(3)]);
  return { workspace, store };
}

function backupOf(workspace: BackupTask['workspace'], to: string, facts: Partial<BackupTask> = {}) {
  return makeBackup({
    ...{ workspace, to, app_version: '1.0.0', made_at: at },
    ...{ isCancelled: () => false, onProgress: () => undefined, ...facts },
  });
}

const counted = z.object({ rows: z.number() });
const samplesIn = (file: string) => {
  const store = openReadonlyStore(file);
  try {
    return store.get(counted, 'SELECT COUNT(*) AS rows FROM samples')?.rows;
  } finally {
    store.close();
  }
};

test('a backup restored into a new folder is the workspace as it was, key, policy and log included', async () => {
  const { workspace, store } = workspaceOfAnna();
  signingKey(workspace.folder);
  writeFileSync(join(workspace.folder, 'retraining_policy.json'), '{}');
  mkdirSync(join(workspace.logsFolder, 'system'), { recursive: true });
  writeFileSync(join(workspace.logsFolder, 'system', 'retraining_log.jsonl'), '{}\n');
  const made = await backupOf(workspace, temporaryFolder());
  expect(made.folder).toMatch(/a3cp-backup-2026-11-21-140835$/);
  const restored = join(temporaryFolder(), 'new');
  expect(restoreBackup(made.folder, restored)).toMatchObject({ made_at: at });
  for (const path of ['keys/signing.pem', 'retraining_policy.json', 'logs/system/retraining_log.jsonl'])
    expect(readFileSync(join(restored, path))).toEqual(readFileSync(join(workspace.folder, path)));
  const copy = openReadonlyStore(join(restored, 'a3cp.sqlite'));
  expect(copy.integrityCheck()).toEqual({ ok: true, problems: [] });
  expect(verifyAuditChain(copy)).toEqual(verifyAuditChain(store));
  copy.close();
});

test('what others write while the copy is made is not in it, and does not hold it up', async () => {
  const { workspace, store } = workspaceOfAnna();
  const steps: number[] = [];
  const made = await backupOf(workspace, temporaryFolder(), {
    onProgress: (stage) => {
      if (stage !== 'store') return;
      steps.push(importSamples(store, workspace, [pose(100 + steps.length)]).accepted);
    },
  });
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.length).toBeLessThan(100);
  expect(samplesIn(join(made.folder, 'a3cp.sqlite'))).toBe(3);
  expect(samplesIn(workspace.storeFile)).toBe(3 + steps.length);
});

test('a backup that is cancelled leaves nothing behind, and earlier ones stay', async () => {
  const { workspace } = workspaceOfAnna();
  const to = temporaryFolder();
  await backupOf(workspace, to);
  const cancelled = backupOf(workspace, to, { made_at: at + 1000, isCancelled: () => true });
  await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(readdirSync(to)).toEqual(['a3cp-backup-2026-11-21-140835']);
});

test('a backup in which a registered version would be missing is none', async () => {
  const { workspace, store } = workspaceOfAnna();
  trainVersion(store, workspace);
  const to = temporaryFolder();
  await expect(backupOf(workspace, to)).rejects.toMatchObject({ code: 'BACKUP_OVERTAKEN' });
  expect(readdirSync(to)).toEqual([]);
});

test.runIf(canMount)('a stick without room says so and keeps no half backup', async () => {
  const { workspace } = workspaceOfAnna();
  const stick = temporaryDisk('256k');
  await expect(backupOf(workspace, stick)).rejects.toMatchObject({ code: 'BACKUP_DISK_FULL' });
  expect(readdirSync(stick)).toEqual([]);
});

test('a damaged backup is not restored, and nothing of it stays', async () => {
  const { workspace } = workspaceOfAnna();
  const { folder } = await backupOf(workspace, temporaryFolder());
  appendFileSync(join(folder, 'a3cp.sqlite'), 'x');
  const target = join(temporaryFolder(), 'new');
  expect(() => restoreBackup(folder, target)).toThrow(expect.objectContaining({ code: 'BACKUP_DAMAGED' }));
  expect(existsSync(target)).toBe(false);
  rmSync(join(folder, 'backup.json'));
  expect(() => restoreBackup(folder, target)).toThrow(expect.objectContaining({ code: 'NOT_A_BACKUP' }));
});

test('a backup never leads out of its folder', async () => {
  const { workspace } = workspaceOfAnna();
  const { folder } = await backupOf(workspace, temporaryFolder());
  const file = join(folder, 'backup.json');
  for (const path of ['../stolen', '/etc/passwd', 'a/../../b', 'C:\\x', 'keys/..', '']) {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.files[0].path = path;
    writeFileSync(file, JSON.stringify(manifest));
    expect(() => restoreBackup(folder, join(temporaryFolder(), 'new'))).toThrow(
      expect.objectContaining({ code: 'NOT_A_BACKUP' }),
    );
  }
});

test('a workspace is never written over', async () => {
  const { workspace } = workspaceOfAnna();
  const { folder } = await backupOf(workspace, temporaryFolder());
  expect(() => restoreBackup(folder, workspace.folder)).toThrow(
    expect.objectContaining({ code: 'RESTORE_TARGET_TAKEN' }),
  );
});

test('what was under way begins again in the restored workspace; the backup itself does not', async () => {
  const { workspace, store } = workspaceOfAnna();
  const imported = beginJob(store, workspace, 'import');
  const backup = beginJob(store, workspace, 'backup');
  const { folder } = await backupOf(workspace, temporaryFolder());
  const restored = join(temporaryFolder(), 'new');
  restoreBackup(folder, restored);
  recordRestoreIn(restored, { folder, made_at: at, at: stamp.at, operator });
  const copy = openStore(join(restored, 'a3cp.sqlite'));
  expect(getJob(copy, imported.job_id)?.status).toBe('queued');
  expect(getJob(copy, backup.job_id)?.status).toBe('cancelled');
  expect(getJob(store, backup.job_id)?.status).toBe('in_progress');
  expect(verifyAuditChain(copy).ok).toBe(true);
  copy.close();
});
