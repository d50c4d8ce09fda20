import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { AFTER, type Placed } from './journal_events.ts';

const passSchema = z.object({
  after_seq: z.number(),
  at: z.number(),
  utc_offset_minutes: z.number(),
  policy_config_version: z.number(),
});
const PASSES = `
  SELECT after_seq, at, utc_offset_minutes, policy_config_version FROM retraining_passes p
  WHERE NOT EXISTS (
    SELECT 1 FROM retraining_pass_exceptions e
    WHERE e.pass_id = p.pass_id AND e.user_id = ? AND e.modality = ?)
  ORDER BY pass_id`;

/**
 * The passes that judged a pair, among the entries of the journal that are about it, whose places are given. One that
 * saw an earlier state than a pass that was recorded before it, because it was slower, comes after that one, unless
 * something happened to the pair in between.
 */
export function passEvents(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  places: readonly number[],
): Placed[] {
  const between = (low: number, high: number) => places.some((at) => at > low && at < high);
  let last = 0;
  return store.all(passSchema, PASSES, [user_id, modality]).map(({ after_seq, ...pass }) => {
    const seen = after_seq + AFTER;
    if (seen < last && between(seen, last)) return { place: seen, event: { kind: 'pass', ...pass } };
    last = Math.max(seen, last);
    return { place: last, event: { kind: 'pass', ...pass } };
  });
}
