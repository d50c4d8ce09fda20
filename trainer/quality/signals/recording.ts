import type { SampleFacts, Signal } from '../../../data/schema.ts';

/** A recording that a check of signals looks at. */
export interface Recording {
  facts: SampleFacts;
  signal: Signal;
}

export interface Sound extends Recording {
  signal: Extract<Signal, { kind: 'audio' }>;
}

export interface Sequence extends Recording {
  signal: Extract<Signal, { kind: 'sequence' }>;
}

export const isSound = (recording: Recording): recording is Sound => recording.signal.kind === 'audio';
export const isSequence = (recording: Recording): recording is Sequence =>
  recording.signal.kind === 'sequence';

/** The value in the middle; of an even number the upper of the two. 0 of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share `q` of the others lies, without interpolation. 0 of nothing. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
