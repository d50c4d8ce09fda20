import { z } from 'zod';

/** The manifest of a backup: it is written last, so a folder without one is no backup. */
export const BACKUP_MANIFEST = 'backup.json';

/** Relative, with `/`, no way out of the folder and nothing that a file system would read in its own way. */
const pathSchema = z
  .string()
  .max(1000)
  .refine((path) => path.split('/').every((part) => /^[^\\/:\p{Cc}]+$/u.test(part) && !/^\.+$/.test(part)), {
    message: 'A path in a backup stays inside it.',
  });

export const backupFileSchema = z.object({
  path: pathSchema,
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupFile = z.output<typeof backupFileSchema>;

export const backupManifestSchema = z.object({
  format: z.literal('a3cp-backup'),
  format_version: z.literal(1),
  app_version: z.string(),
  workspace_id: z.string(),
  /** Milliseconds since 1970, UTC: the moment as of which the store was copied. */
  made_at: z.number().int(),
  files: z.array(backupFileSchema).min(1),
});
export type BackupManifest = z.output<typeof backupManifestSchema>;
