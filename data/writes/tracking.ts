import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';
import { isAlive } from '../presence.ts';
import { trackingOwner } from '../queries/tracking.ts';
import { defineWrite } from './write.ts';

const runSchema = z.object({
  run_id: z.number().int().positive(),
  remote_run_id: z.string().min(1),
  /** Whether files of the run's version lie there. */
  with_model: z.boolean().default(false),
});

/**
 * Keeps that a target has these runs, whole. A run that was told before stays as it was recorded first; one that was
 * told with a version which somebody has deleted meanwhile is to be told again.
 */
export const recordDeliveries = defineWrite(
  z.object({
    /** 'files', or the address of a server without credentials. */
    target: z.string().regex(/^(files|https?:\/\/[^@?#]*)$/, 'An address is kept without its credentials.'),
    runs: z.array(runSchema).min(1),
  }),
  (store, { at }, { target, runs }) => {
    const fresh = runs
      .filter(({ run_id, with_model }) => !(with_model && isDeleted(store, run_id)))
      .map(({ with_model: _, ...run }) => run)
      .filter(
        ({ run_id, remote_run_id }) =>
          store.run('INSERT INTO tracking_deliveries VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [
            ...[target, run_id, remote_run_id, at],
          ]).changes === 1,
      );
    const change = {
      action: 'tracking.deliver',
      subject: `tracking/${target}`,
      old_value: null,
      new_value: { runs: fresh },
    };
    return { output: { recorded: fresh.length }, changes: fresh.length === 0 ? [] : [change] };
  },
);

function isDeleted(store: ReadonlyStore, run_id: number): boolean {
  const sql = 'SELECT 1 FROM models WHERE run_id = ? AND deleted_at IS NOT NULL';
  return store.get(z.unknown(), sql, [run_id]) !== undefined;
}

const ownerSchema = z.object({ owner: z.string().min(1) });

/** Gives a process the turn to tell the trackers, unless another that is alive has it. Says whether it has it now. */
export const takeTrackingTurn = defineWrite(ownerSchema, (store, _stamp, { owner }) => {
  const holder = trackingOwner(store);
  const taken = holder === null || holder === owner || !isAlive(holder);
  if (taken) store.run('INSERT OR REPLACE INTO tracking_turns VALUES (1, ?)', [owner]);
  return { output: { taken }, changes: [] };
});

/** The turn is anybody's again. */
export const giveUpTrackingTurn = defineWrite(ownerSchema, (store, _stamp, { owner }) => {
  store.run('DELETE FROM tracking_turns WHERE owner = ?', [owner]);
  return { output: {}, changes: [] };
});
