import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { MovingSequence } from './motion.ts';
import { median } from './recording.ts';

/** So many times as restless as this person usually is. A vigorous gesture is, too; hence the second condition. */
const TIMES_USUAL = 4;
/**
 * Acceleration against speed: √3 = 1.73 where each frame is independent of the last (the differences of white
 * noise have variances 2 and 6), below 1 where something moves on its way. Trembling hands lie between.
 */
const LIKE_NOISE = 1.5;

/** Sequences whose landmarks leap to and fro from frame to frame: tracking that lost its hold. */
export function jitterFindings(sequences: readonly MovingSequence[]): GateFinding[] {
  const usual = median(sequences.map(({ motion }) => motion.acceleration));
  const jittering = sequences.filter(
    ({ motion: { speed, acceleration } }) =>
      acceleration > TIMES_USUAL * usual && acceleration > LIKE_NOISE * speed,
  );
  return findingOn(
    jittering.map(({ facts }) => facts),
    'JITTERING_LANDMARKS',
    'WARNING',
    (them) => `The points leap from frame to frame in ${them}. More light and a calm background help.`,
  );
}
