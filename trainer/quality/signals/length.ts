import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import { isSound, median, type Recording } from './recording.ts';

/** Shorter than any syllable or call: a slip of the button. */
const MIN_SECONDS = 0.1;
/** A movement needs at least a start, a way and an end; two frames more tell which way. */
const MIN_FRAMES = 5;
/** Where recordings usually are movements, so that one of a frame or two is a slip and not a pose. */
const USUAL_FRAMES = 10;

/** Recordings too short to hold what they should. */
export function lengthFindings(recordings: readonly Recording[]): GateFinding[] {
  const moving = median(recordings.map(framesOf)) >= USUAL_FRAMES;
  const short = recordings.filter((recording) =>
    isSound(recording)
      ? recording.signal.values.length < MIN_SECONDS * recording.signal.sampleRate
      : moving && framesOf(recording) < MIN_FRAMES,
  );
  return findingOn(
    short.map(({ facts }) => facts),
    'SHORT_RECORDINGS',
    'WARNING',
    (them) => `Too short to hold a sound or movement: ${them}. Record again.`,
  );
}

function framesOf({ signal }: Recording): number {
  return signal.kind === 'audio' ? 0 : signal.frames;
}
