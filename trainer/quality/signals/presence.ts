import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { SeenSequence } from './landmarks.ts';
import { median } from './recording.ts';

/** With pose and two hands 56 % are gone when both hands are: a nod or a shrug may look so, less may not. */
const MOSTLY_MISSING = 0.6;
/** One whole hand more than is usual for the label: 21 of 75 landmarks are 28 %. */
const MORE_THAN_USUAL = 0.25;

/** Recordings in which nobody was seen, or much less of the body than in the others of the label. */
export function presenceFindings(sequences: readonly SeenSequence[]): GateFinding[] {
  const empty = sequences.filter(({ seen }) => !seen.includes(1));
  const emptyFacts = empty.map(({ facts }) => facts);
  if (empty.length > 0 && empty.length === sequences.length) {
    const message =
      'Nobody was seen in any recording: every value is zero. Check the camera, then record again.';
    return findingOn(emptyFacts, 'ALL_EMPTY', 'FAILED', () => message);
  }
  return [
    ...findingOn(
      emptyFacts,
      'EMPTY_RECORDINGS',
      'WARNING',
      (them) => `Nobody was seen in ${them}: every value is zero. Record again.`,
    ),
    ...missing(sequences.filter((sequence) => !empty.includes(sequence))),
  ];
}

function missing(sequences: readonly SeenSequence[]): GateFinding[] {
  const used = usedLandmarks(sequences);
  const shares = new Map(sequences.map((sequence) => [sequence, missingShare(sequence, used)]));
  const ofLabel = Map.groupBy(sequences, ({ facts }) => facts.label);
  const found = [...ofLabel.values()].flatMap((members) => {
    const usual = median(members.map((one) => shares.get(one) ?? 0));
    const limit = Math.min(MOSTLY_MISSING, usual + MORE_THAN_USUAL);
    return members.filter((one) => (shares.get(one) ?? 0) > limit);
  });
  return findingOn(
    found.map(({ facts }) => facts),
    'MISSING_LANDMARKS',
    'WARNING',
    (them) => `Hands or body were often not seen in ${them}. Keep them in the picture, in good light.`,
  );
}

/** Landmarks that were ever found: an origin (the wrist of a hand pose) is zero always, and misses nothing. */
function usedLandmarks(sequences: readonly SeenSequence[]): Uint8Array {
  const used = new Uint8Array(sequences[0]?.landmarks ?? 0);
  for (const { seen, landmarks } of sequences) {
    for (let i = 0; i < seen.length; i++) if (seen[i] === 1) used[i % landmarks] = 1;
  }
  return used;
}

function missingShare({ seen, landmarks }: SeenSequence, used: Uint8Array): number {
  let expected = 0;
  let found = 0;
  for (let i = 0; i < seen.length; i++) {
    expected += used[i % landmarks] ?? 0;
    found += seen[i] ?? 0;
  }
  return expected === 0 ? 0 : 1 - found / expected;
}
