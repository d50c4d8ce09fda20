import type { DatasetKey } from '../../data/queries/datasets.ts';
import { newestSeqOf } from '../../data/queries/retraining/journal.ts';
import { weekCounts } from '../../data/queries/retraining/rates.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { forecastRates, LONGEST_HISTORY } from '../../trainer/forecast/forecast.ts';
import { DAY_MS, MINUTE_MS, WEEK_MS } from '../../trainer/retraining/duration.ts';
import type { CallOutput } from '../ipc/contract.ts';

type Answer = CallOutput<'retraining.forecast'>;

interface Made {
  /** The newest entry of the journal that it knows of, and the first moment that it does not. */
  seq: number;
  begin: number;
  answer: Answer;
}

interface Moment {
  at: number;
  utc_offset_minutes: number;
}

/** 1970 began on a Thursday. */
const FIRST_MONDAY = 4 * DAY_MS;

/** When the week of a moment began: Monday, 00:00 on the clock on the wall. */
export function weekBegin({ at, utc_offset_minutes }: Moment): number {
  const shift = FIRST_MONDAY - utc_offset_minutes * MINUTE_MS;
  return shift + Math.floor((at - shift) / WEEK_MS) * WEEK_MS;
}

/**
 * What is expected of clarification rates, made from whole weeks. A forecast takes about half a second, so each is
 * kept until something happens to its (user, modality) or the week is over.
 */
export class Forecasts {
  readonly #made = new Map<string, Made>();

  of(store: ReadonlyStore, { user_id, modality }: DatasetKey, moment: Moment): Answer {
    const key = { user_id, modality };
    const begin = weekBegin(moment);
    // Read before the weeks: what comes in meanwhile leads to one forecast more, and is never overlooked.
    const seq = newestSeqOf(store, key);
    const made = this.#made.get(nameOf(key));
    if (made?.seq === seq && made.begin === begin) return made.answer;
    const answer = forecastRates(weekCounts(store, key, begin, LONGEST_HISTORY));
    this.#made.set(nameOf(key), { seq, begin, answer });
    return answer;
  }
}

function nameOf({ user_id, modality }: DatasetKey): string {
  return `${user_id}\n${modality}`;
}
