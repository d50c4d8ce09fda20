import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { MovingSequence } from './motion.ts';
import { median } from './recording.ts';

/** A tenth of what is usual for the label: far below a small or slow take, near the trembling of a still hand. */
const SHARE_OF_USUAL = 0.1;

/**
 * Sequences that hardly move while the others of their label do: nothing was done. Against the label and not the
 * whole, because a label may mean keeping still. One without any motion at all is frozen, and said as such.
 */
export function lowMotionFindings(sequences: readonly MovingSequence[]): GateFinding[] {
  const still = [...Map.groupBy(sequences, ({ facts }) => facts.label).values()].flatMap((members) => {
    const usual = median(members.map(({ motion }) => motion.speed));
    return members.filter(({ motion: { speed } }) => speed > 0 && speed < SHARE_OF_USUAL * usual);
  });
  return findingOn(
    still.map(({ facts }) => facts),
    'LOW_MOTION',
    'WARNING',
    (them) => `Hardly anything moves in ${them}, unlike in others of the same label. Record again.`,
  );
}
