import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportedRecognition } from '../../data/importers/item.ts';
import type { Store } from '../../data/store.ts';
import { pose, stage } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import type { Workspace } from '../../data/workspace.ts';
import { forecastRates } from '../../trainer/forecast/forecast.ts';
import { livedWeeks, termTime } from '../../trainer/forecast/testing.ts';
import type { WeekCounts } from '../../trainer/forecast/weekly_series.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from '../../trainer/retraining/duration.ts';
import { retrainingCalls } from '../ipc/calls/retraining.ts';
import { Forecasts, weekBegin } from './forecast.ts';

const KEY = { user_id: 'anna', modality: 'gesture' } as const;
/** A Monday, 00:00 in UTC, 60 weeks after the first. */
const MONDAY = Date.UTC(2026, 10, 16);
const FIRST = MONDAY - 60 * WEEK_MS;
const NOW = { at: MONDAY + 2 * DAY_MS, utc_offset_minutes: 0 };

const lived = livedWeeks({ weeks: 60, recognitions: 40, rate: termTime, seed: 1 });
const weeks = lived.map((week) => ({ ...week, from: week.from + FIRST }));

let store: Store;
let workspace: Workspace;
let forecasts: Forecasts;
let records = 0;

beforeEach(() => {
  ({ store, workspace } = temporaryWorkspace());
  forecasts = new Forecasts();
});

function recognition(recorded_at: number, clarification: boolean): ImportedRecognition {
  return {
    ...{ record_id: `r${records++}`, form: 'message', ...KEY, session_id: null, recorded_at },
    ...{ predicted_label: 'drink', confidence: 0.8, clarification, model_version: null },
    source: { file: 'log.jsonl', line: records },
  };
}

/** The recognitions of some weeks, a minute apart from Monday at 9 on. */
function importWeeks(weeks: readonly WeekCounts[]): void {
  stage(store, workspace, (staging) => [
    staging.sample(pose(records)),
    ...weeks.flatMap(({ from, recognitions, clarifications }) =>
      Array.from({ length: recognitions }, (_, i) =>
        staging.recognition(recognition(from + 9 * HOUR_MS + i * MINUTE_MS, i < clarifications)),
      ),
    ),
  ])();
}

const ask = (moment = NOW) => forecasts.of(store, KEY, moment);

describe('the forecast of the store', () => {
  test('is that of its whole weeks, as the call promises it', () => {
    importWeeks([...weeks, { from: MONDAY, recognitions: 30, clarifications: 30 }]);
    const answer = retrainingCalls['retraining.forecast'].output.parse(ask());
    expect(answer).toEqual(forecastRates(weeks));
    expect(answer).toMatchObject({ weeks: [{ from: MONDAY }, {}, {}, {}] });
  });

  test('a person without recognitions has too little history', () => {
    expect(ask()).toEqual({ reason: 'too_little_history', error: null, naive_error: null });
  });

  test('it is kept until something happens to them, or the week is over', () => {
    importWeeks(weeks);
    const first = ask();
    expect(ask({ ...NOW, at: MONDAY + 7 * DAY_MS - 1 })).toBe(first);
    importWeeks([{ from: MONDAY - WEEK_MS, recognitions: 10, clarifications: 10 }]);
    const second = ask();
    expect(second).not.toEqual(first);
    expect(ask()).toBe(second);
    expect(ask({ ...NOW, at: MONDAY + 7 * DAY_MS })).not.toEqual(second);
  });
});

test.each([
  [0, Date.UTC(2026, 10, 16)],
  [120, Date.UTC(2026, 10, 15, 22)],
  [-300, Date.UTC(2026, 10, 16, 5)],
])(
  'with %s minutes ahead of UTC, weeks begin on Monday at midnight on the wall',
  (utc_offset_minutes, begin) => {
    for (const at of [begin, begin + 3 * DAY_MS, begin + WEEK_MS - 1]) {
      expect(weekBegin({ at, utc_offset_minutes })).toBe(begin);
    }
    expect(weekBegin({ at: begin - 1, utc_offset_minutes })).toBe(begin - WEEK_MS);
  },
);
