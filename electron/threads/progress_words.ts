import type { EpochRecord, RaceEntry, Trial } from '../../data/schema.ts';
import type { JobReport } from './messages.ts';

/** What the log says of a job's progress: each step once, and every epoch that a person is shown. */
export function progressWords(): (report: JobReport) => string[] {
  let last: string | null = null;
  return ({ stage, epoch }) => {
    const step = stage === last ? [] : [`Step: ${stage}`];
    last = stage;
    return epoch ? [...step, epochInWords(epoch)] : step;
  };
}

function epochInWords({ epoch, loss, accuracy, val_loss, val_accuracy }: EpochRecord): string {
  const validation =
    val_loss === null || val_accuracy === null
      ? ''
      : `, validation loss ${val_loss.toFixed(4)}, accuracy ${val_accuracy.toFixed(3)}`;
  return `Epoch ${epoch}: loss ${loss.toFixed(4)}, accuracy ${accuracy.toFixed(3)}${validation}`;
}

/** How a trial of a search ended: `Trial 3 (mlp): completed with 0.4121 after 1.2 s`. */
export function trialInWords({ number, algorithm, reason, score, seconds, error }: Trial): string {
  const figure = score === null ? '' : ` with ${score.toFixed(4)}`;
  const why = error ? `: ${error.message}` : '';
  return `Trial ${number} (${algorithm}): ${reason}${figure} after ${seconds.toFixed(1)} s${why}`;
}

/** The few things of a trial that a person follows while it runs; its curve and parameters stay in the store. */
export function raceEntry({ number, algorithm, reason, score }: Trial, understood: number | null): RaceEntry {
  return { number, algorithm, state: reason, understood, score };
}
