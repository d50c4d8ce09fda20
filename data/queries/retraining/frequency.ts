import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';

const frequencySchema = z.object({ last_7_days: z.number(), last_30_days: z.number(), ever: z.number() });
export type RequestFrequency = z.output<typeof frequencySchema>;

const DAY = 86_400_000;

/** How often trainings were asked for, by whomever. */
export function requestFrequency(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  now: number,
): RequestFrequency {
  const frequency = store.get(
    frequencySchema,
    `SELECT COUNT(*) FILTER (WHERE at > @week) AS last_7_days, COUNT(*) FILTER (WHERE at > @month) AS last_30_days,
       COUNT(*) AS ever
     FROM retraining_journal WHERE user_id = @user_id AND modality = @modality AND kind = 'request'`,
    { user_id, modality, week: now - 7 * DAY, month: now - 30 * DAY },
  );
  if (!frequency) throw new Error('A count has a row.');
  return frequency;
}
