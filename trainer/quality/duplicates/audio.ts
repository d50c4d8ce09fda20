import type { Signal } from '../../../data/schema.ts';
import type { DisjointSets } from '../../evaluation/disjoint_sets.ts';
import type { Candidate } from '../near_duplicates.ts';
import { correlationOf } from './audio_alignment.ts';
import { type AudioSignature, audioSignature, highPass } from './audio_signature.ts';

/** How far apart two guises of one recording may stand in each figure of the signature. */
const TOLERANCE = { spread: 0.15, peakiness: 0.2, autocorrelation: 0.07 } as const;

/** Two guises of one recording correlate above this once laid over each other; the takes of one word stay below 0.92. */
const SAME_RECORDING = 0.98;

type Audio = Extract<Signal, { kind: 'audio' }>;

interface Signed extends AudioSignature, Candidate<Audio> {}

/**
 * Joins the guises of one recording. Signatures sieve the pairs, in order of spread so that only neighbours
 * meet; what passes is laid over each other sample by sample.
 */
export function joinSameAudio(candidates: readonly Candidate<Audio>[], sets: DisjointSets): void {
  const signed = candidates.flatMap(signedOf).sort((a, b) => a.spread - b.spread);
  for (const [at, one] of signed.entries()) {
    for (let next = at + 1; next < signed.length; next++) {
      const other = signed[next];
      if (!other || other.spread - one.spread > TOLERANCE.spread) break;
      if (isAlike(one, other) && !sets.joined(one.index, other.index) && isSame(one, other)) {
        sets.join(one.index, other.index);
      }
    }
  }
}

function signedOf(candidate: Candidate<Audio>): Signed[] {
  const signature = audioSignature(highPass(candidate.signal.values));
  return signature ? [{ ...candidate, ...signature }] : [];
}

function isAlike(a: AudioSignature, b: AudioSignature): boolean {
  if (Math.abs(a.peakiness - b.peakiness) > TOLERANCE.peakiness) return false;
  return a.autocorrelation.every(
    (value, lag) => Math.abs(value - (b.autocorrelation[lag] ?? 0)) <= TOLERANCE.autocorrelation,
  );
}

function isSame(a: Signed, b: Signed): boolean {
  const offset = Math.round(b.centre - a.centre);
  return correlationOf(highPass(a.signal.values), highPass(b.signal.values), offset) > SAME_RECORDING;
}
