import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { Sound } from './recording.ts';

/** Within three steps of 16-bit full scale. A full-scale sine of 100 Hz or more stays there below three samples. */
const FULL_SCALE = 0.9999;
/** A peak touches full scale for a sample or two; a wave that was cut stays there. */
const CUT_RUN = 3;
/** One sample in a thousand cut off: from about here distortion is heard, and seen in the spectrum. */
const CUT_SHARE = 0.001;

/** Waves cut off at full scale: their overtones belong to the microphone, not to the voice. */
export function clippingFindings(sounds: readonly Sound[]): GateFinding[] {
  const clipped = sounds.filter(({ signal: { values } }) => cutShare(values) > CUT_SHARE);
  return findingOn(
    clipped.map(({ facts }) => facts),
    'CLIPPED_RECORDINGS',
    'WARNING',
    (them) => `The sound is cut off at full scale in ${them}. Turn the microphone down and record again.`,
  );
}

/** The share of samples that lie in runs at either end of the scale. */
export function cutShare(values: Float32Array): number {
  let cut = 0;
  let run = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value > -FULL_SCALE && value < FULL_SCALE) {
      run = 0;
      continue;
    }
    run += 1;
    if (run === CUT_RUN) cut += CUT_RUN;
    else if (run > CUT_RUN) cut += 1;
  }
  return cut / values.length;
}
