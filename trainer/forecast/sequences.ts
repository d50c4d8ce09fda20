import type { LabelledRows } from '../engine/data.ts';
import type { Random } from '../random.ts';
import type { KnownWeeks } from './known_weeks.ts';
import { chanceScatter, scaled } from './rate_scale.ts';
import { isTelling } from './weekly_series.ts';

/** Weeks that a forecast looks back on, and how many it looks ahead. */
export const WEEKS_BACK = 12;
export const WEEKS_AHEAD = 4;
/** What the network sees of a week: its rate, and how much that rests on. */
export const CHANNELS = 2;
export const COLUMNS = WEEKS_BACK * CHANNELS;

/** No forecast is learned that has fewer weeks behind it. */
const LEAST_BACK = 4;
/** Recognitions on which a week's rate rests half as surely as it could. */
const HALF_SURE = 10;
/** How often each sequence is learned, each time as chance might have left it. */
const COPIES = 8;

interface Question {
  /** The first week that lies in the future, by its place in the series. */
  from: number;
  /** The week to forecast: `from` or one of the next. */
  target: number;
}

/**
 * What is known of the weeks before the target, as frames [WEEKS_BACK, CHANNELS]. One without recognitions, one in
 * the future and one before the first are all zeros: nothing is filled in. So one network forecasts each week ahead.
 * @param noise moves each rate as chance might have; without it, the rates as they were
 */
export function writeFrames(
  { weeks, scale, levels }: KnownWeeks,
  { from, target }: Question,
  frames: Float32Array,
  noise?: Random,
): void {
  frames.fill(0);
  const level = levels[from] ?? 0;
  for (let i = 0; i < WEEKS_BACK; i++) {
    const at = target - WEEKS_BACK + i;
    const week = at < from ? weeks[at] : undefined;
    if (!week || week.recognitions === 0) continue;
    const moved = noise ? noise.normal() * chanceScatter(scale, week) : 0;
    const sure = week.recognitions / (week.recognitions + HALF_SURE);
    frames[i * CHANNELS] = sure * (scaled(scale, week) + moved - level);
    frames[i * CHANNELS + 1] = sure;
  }
}

/** Every telling week as seen from each of the `WEEKS_AHEAD` weeks from which it is forecast. */
export function trainingRows(known: KnownWeeks, noise: Random): LabelledRows {
  const questions = Array.from({ length: COPIES }, () => questionsAbout(known)).flat();
  const inputs = new Float32Array(questions.length * COLUMNS);
  const targets = new Float32Array(questions.length);
  questions.forEach((question, row) => {
    writeFrames(known, question, inputs.subarray(row * COLUMNS, (row + 1) * COLUMNS), noise);
    const week = known.weeks[question.target];
    if (week) targets[row] = scaled(known.scale, week) - (known.levels[question.from] ?? 0);
  });
  return { inputs, targets, rows: questions.length, columns: COLUMNS };
}

function questionsAbout({ weeks }: KnownWeeks): Question[] {
  const questions: Question[] = [];
  weeks.forEach((week, target) => {
    if (!isTelling(week)) return;
    for (let from = Math.max(target - WEEKS_AHEAD + 1, LEAST_BACK); from <= target; from++) {
      questions.push({ from, target });
    }
  });
  return questions;
}
