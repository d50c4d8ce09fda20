import path from 'node:path';
import type { Command } from 'commander';
import { recordRestoreIn } from '../../data/backup/record_restore.ts';
import { restoreBackup } from '../../data/backup/restore_backup.ts';
import type { BackupResult } from '../../data/schema.ts';
import { accountOperator } from '../operators.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession, workspaceFolder } from './session.ts';

export function addBackup(command: Command): void {
  command
    .description('copy the whole workspace to a folder or stick, as of one moment, and read it back')
    .requiredOption('--to <folder>', 'where the backup gets a folder of its own')
    .action(async (options: CommonOptions & { to: string }) => {
      const result = await withSession(options, async ({ call, finish }) => {
        const { job_id } = await call('backup.start', { to: path.resolve(options.to) });
        return finish<BackupResult>(job_id, 'backup');
      });
      print(options, result, `${result.files} files, ${result.bytes} bytes, read back: ${result.folder}`);
    });
}

export function addRestore(command: Command): void {
  command
    .description('put a backup into a new workspace folder; the present one is never touched')
    .argument('<backup>', 'the folder of the backup, a3cp-backup-…')
    .action(async (backup: string, options: CommonOptions) => {
      const folder = workspaceFolder(options);
      const source = path.resolve(backup);
      const { files, made_at } = restoreBackup(source, folder);
      recordRestoreIn(folder, { folder: source, made_at, at: Date.now(), operator: accountOperator() });
      const result = { workspace: folder, files: files.length, made_at };
      print(options, result, `${files.length} files restored: ${folder}`);
    });
}
