import { RefusedError } from '../../errors.ts';
import { MAX_DIMS } from '../limits.ts';
import { ItemRejection } from '../rejection.ts';

/** Which frames are one recording. NaN where the index holds no number. */
export interface FrameRange {
  offset: number;
  frames: number;
}

/** @throws ItemRejection `RANGE` when the range is none, or reaches beyond the file's `total` frames. */
export function checkRange({ offset, frames }: FrameRange, total: number): FrameRange {
  if (isRange({ offset, frames }) && offset + frames <= total) return { offset, frames };
  throw new ItemRejection(
    'RANGE',
    `Offset ${offset} and ${frames} frames are no part of a file of ${total} frames.`,
  );
}

/**
 * How many values a frame has: the file's values over the frames that the index speaks of. A row in ten may
 * be wrong and reach beyond the file, so the end that counts is the furthest that divides, before all one up
 * to which the rows fill the file without gap. Were more allowed, half a file would look like a whole one of
 * other dimensions.
 * @param declared the index's own `dims` column, which needs no guessing; null without one
 * @throws RefusedError `IMPORT_SEQUENCE_SIZE` when the file does not divide into whole frames.
 */
export function dimsOf(bytes: number, ranges: readonly FrameRange[], declared: number | null): number {
  const values = bytes / 4;
  const valid = ranges.filter(isRange).sort((a, b) => a.offset + a.frames - b.offset - b.frames);
  const dims = declared === null ? deriveDims(values, valid) : declared;
  if (dims !== null && isDims(dims) && values > 0 && Number.isInteger(values / dims)) return dims;
  const end = valid.reduce((furthest, { offset, frames }) => Math.max(furthest, offset + frames), 0);
  throw new RefusedError(
    'IMPORT_SEQUENCE_SIZE',
    `data.f32 has ${bytes} bytes, which do not divide evenly into the ${end} frames of index.csv ` +
      `(4 bytes a value${declared === null ? '' : `, ${declared} values a frame`}). One of the two is incomplete.`,
    { details: { bytes, frames: end } },
  );
}

/** `ranges` in order of their ends. */
function deriveDims(values: number, ranges: readonly FrameRange[]): number | null {
  const mayBeWrong = Math.max(1, Math.floor(ranges.length / 10));
  let furthest: number | null = null;
  let gapless: number | null = null;
  let frames = 0;
  for (const [i, range] of ranges.entries()) {
    const end = range.offset + range.frames;
    frames += range.frames;
    if (!isDims(values / end) || ranges.length - 1 - i > mayBeWrong) continue;
    furthest = values / end;
    if (frames === end) gapless = values / end;
  }
  return gapless ?? furthest;
}

function isRange({ offset, frames }: FrameRange): boolean {
  return Number.isSafeInteger(offset) && Number.isSafeInteger(frames) && offset >= 0 && frames >= 1;
}

function isDims(dims: number): boolean {
  return Number.isInteger(dims) && dims >= 1 && dims <= MAX_DIMS;
}
