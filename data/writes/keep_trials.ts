import type { Store } from '../connection.ts';
import type { Trial } from '../schema.ts';

/** Keeps what the search of a run tried, inside the caller's transaction. */
export function keepTrials(store: Store, run_id: number, trials: readonly Trial[]): void {
  for (const { parameters, curve, error, ...trial } of trials) {
    store.run(
      `INSERT INTO training_trials (run_id, number, algorithm, parameters, score, reason, curve, seconds, error)
       VALUES (@run_id, @number, @algorithm, @parameters, @score, @reason, @curve, @seconds, @error)`,
      {
        run_id,
        ...trial,
        parameters: JSON.stringify(parameters),
        curve: JSON.stringify(curve),
        error: error === undefined ? null : JSON.stringify(error),
      },
    );
  }
}
