import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { HeardSound } from './loudness.ts';

/** A sound that fades in or out passes this within 20 ms; one within it at the very edge was cut while loud. */
const EDGE_DB = 3;
/** What never falls this far below its loudest moment (rain, an engine) has no beginning and no end to miss. */
const PAUSE_DB = 20;

/** Recordings that begin or end in the middle of the sound. */
export function truncationFindings(sounds: readonly HeardSound[]): GateFinding[] {
  return findingOn(
    sounds.filter(isCut).map(({ facts }) => facts),
    'TRUNCATED_RECORDINGS',
    'WARNING',
    (them) =>
      `The sound begins or ends at full strength in ${them}: part of it may be missing. Start earlier, stop later.`,
  );
}

function isCut({ loudness: { first, last, loudest, background } }: HeardSound): boolean {
  return background < loudest - PAUSE_DB && Math.max(first, last) > loudest - EDGE_DB;
}
