import { z } from 'zod';

/** What a person may choose for a workspace, each with the value that it has until somebody chooses another. */
export const settingsSchema = z.object({
  /** How many trainings run at once, over all processes of the workspace. */
  max_active_trainings: z.number().int().min(1).max(4).default(1),
  /**
   * How many of the newest versions of each model are kept, besides the one in use, the one that a rollback would
   * go back to, and those that were exported.
   */
  keep_versions: z.number().int().min(1).max(1000).default(10),
  /** Where an MLflow tracking server answers; null: runs are written to the folder mlruns only. */
  tracking_server: z
    .url({ protocol: /^https?$/, error: 'The address of a tracking server begins with http:// or https://.' })
    .nullable()
    .default(null),
  /** Whether the app looks by itself for people whose model should be trained again. */
  scheduler_enabled: z.boolean().default(true),
  /** When it looks, besides soon after something happened: a cron expression, in local time. */
  scheduler_cron: z.string().min(1).max(100).default('0 * * * *'),
});
export type Settings = z.output<typeof settingsSchema>;

/** Some of them, checked, without defaults for the others. */
export const settingsChangeSchema = z.object({
  max_active_trainings: settingsSchema.shape.max_active_trainings.unwrap().optional(),
  keep_versions: settingsSchema.shape.keep_versions.unwrap().optional(),
  tracking_server: settingsSchema.shape.tracking_server.unwrap().optional(),
  scheduler_enabled: settingsSchema.shape.scheduler_enabled.unwrap().optional(),
  scheduler_cron: settingsSchema.shape.scheduler_cron.unwrap().optional(),
});
