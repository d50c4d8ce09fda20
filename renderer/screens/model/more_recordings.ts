import type { LearningCurve } from '../../../data/schema.ts';
import type { Texts } from '../../messages/texts.ts';

/** A smaller gain is lost in what chance does to the figure. */
const WORTH_RECORDING = 0.01;

/** Whether more recordings would help, as far as the curve can tell. */
export function moreRecordingsWords(
  { expected_gain, more_recordings: count }: LearningCurve,
  { t }: Pick<Texts, 't'>,
): string {
  if (expected_gain === null) return t('more.cannot_tell');
  if (expected_gain < WORTH_RECORDING) return t('answer.more_no_use', { count });
  return t('answer.more_useful', { count, points: Math.round(100 * expected_gain) });
}

export interface CurvePoint {
  recordings: number;
  measured: number | null;
  expected: number | null;
}

/** What was measured, and from its end on what the fitted curve expects of more recordings. */
export function curvePoints({ points, fit, more_recordings }: LearningCurve): CurvePoint[] {
  const measured = points.map(({ recordings, score }) => ({ recordings, measured: score, expected: null }));
  const last = points.at(-1);
  if (!fit || !last || more_recordings === 0) return measured;
  const expect = (recordings: number) => ({
    recordings,
    measured: null,
    expected: Math.min(1, Math.max(0, fit.limit - fit.scale * recordings ** -fit.rate)),
  });
  const end = { recordings: last.recordings, measured: last.score, expected: last.score };
  const half = last.recordings + Math.round(more_recordings / 2);
  return [...measured.slice(0, -1), end, expect(half), expect(last.recordings + more_recordings)];
}
