import type { GateFinding, Signal } from '../../data/schema.ts';
import type { TrainingSample } from '../training.ts';
import { findingOn } from './finding.ts';
import { clippingFindings } from './signals/clipping.ts';
import { frozenFindings } from './signals/frozen.ts';
import { identicalFindings } from './signals/identical.ts';
import { jitterFindings } from './signals/jitter.ts';
import { see } from './signals/landmarks.ts';
import { lengthFindings } from './signals/length.ts';
import { levelFindings } from './signals/level.ts';
import { hear } from './signals/loudness.ts';
import { lowMotionFindings } from './signals/low_motion.ts';
import { move } from './signals/motion.ts';
import { nearDuplicateFindings } from './signals/near_duplicates.ts';
import { presenceFindings } from './signals/presence.ts';
import { isSequence, isSound, type Recording, type Sequence, type Sound } from './signals/recording.ts';
import { truncationFindings } from './signals/truncation.ts';

/** The least number of frames that has a change of direction. */
const FRAMES_OF_A_MOVEMENT = 3;

/** What the recordings themselves show, of those that may be trained on. */
export function checkSignals(samples: readonly TrainingSample[]): GateFinding[] {
  const { whole = [], broken = [] } = Object.groupBy(samples, ({ signal }) =>
    isWhole(signal) ? 'whole' : 'broken',
  );
  const weak = [
    ...lengthFindings(whole),
    ...soundFindings(whole.filter(isSound)),
    ...sequenceFindings(whole.filter(isSequence)),
  ];
  // Where nothing was recorded at all, that recordings are alike says nothing more.
  const nothing = weak.some(({ code }) => code === 'ALL_SILENT' || code === 'ALL_EMPTY');
  return [...nonFiniteFindings(broken), ...weak, ...(nothing ? [] : alikeFindings(whole))];
}

function nonFiniteFindings(broken: readonly Recording[]): GateFinding[] {
  return findingOn(
    broken.map(({ facts }) => facts),
    'NON_FINITE_FEATURES',
    'FAILED',
    (them) => `Values that are no numbers are in ${them}. Record again.`,
  );
}

/** One pass without a call a value: zero times anything but a finite number is not zero. */
function isWhole({ values }: Signal): boolean {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += 0 * (values[i] ?? 0);
  return sum === 0;
}

function soundFindings(sounds: readonly Sound[]): GateFinding[] {
  const heard = sounds.map(hear);
  return [...levelFindings(heard), ...clippingFindings(sounds), ...truncationFindings(heard)];
}

function sequenceFindings(sequences: readonly Sequence[]): GateFinding[] {
  const seen = sequences.map(see);
  const moving = seen.filter(({ signal }) => signal.frames >= FRAMES_OF_A_MOVEMENT).map(move);
  return [
    ...presenceFindings(seen),
    ...frozenFindings(seen),
    ...jitterFindings(moving),
    ...lowMotionFindings(moving),
  ];
}

function alikeFindings(recordings: readonly Recording[]): GateFinding[] {
  const identical = identicalFindings(recordings);
  return identical.length > 0 ? identical : nearDuplicateFindings(recordings);
}
