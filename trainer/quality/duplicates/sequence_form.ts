import type { Signal } from '../../../data/schema.ts';
import { log } from '../../engine/math.ts';
import type { Candidate } from '../near_duplicates.ts';

export type Sequence = Extract<Signal, { kind: 'sequence' }>;

/** A recording brought to the form in which its guises are equal. */
export interface Form extends Candidate<Sequence> {
  values: Float64Array | Float32Array;
  /** What the values' distances are relative to. */
  size: number;
  /** One figure of the form: two forms differ by at least as much as their marks do. */
  mark: number;
}

/** A movement smaller than this share of its coordinates is rounding. */
const STILL = 1e-6;

/** As it is; nothing that is zero throughout, which has no size to measure a difference by. */
export function poseForm(candidate: Candidate<Sequence>): Form[] {
  const { values } = candidate.signal;
  const size = rootMeanSquare(values);
  return size > 0 ? [{ ...candidate, values, size, mark: log(size) }] : [];
}

/** Around its own mean in each dimension and of root mean square 1; nothing where nothing moves. */
export function movementForm(candidate: Candidate<Sequence>): Form[] {
  const { values: raw, frames, dims } = candidate.signal;
  const values = new Float64Array(raw.length);
  for (let d = 0; d < dims; d++) {
    let mean = 0;
    for (let i = d; i < raw.length; i += dims) mean += (raw[i] ?? 0) / frames;
    for (let i = d; i < raw.length; i += dims) values[i] = (raw[i] ?? 0) - mean;
  }
  const size = rootMeanSquare(values);
  if (size <= STILL * rootMeanSquare(raw)) return [];
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / size;
  return [{ ...candidate, values, size: 1, mark: signedMean(values) }];
}

/** Mean with signs that look random but are the same everywhere. */
function signedMean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (Math.imul(i + 1, 0x9e3779b1) >>> 31 === 1 ? 1 : -1) * (values[i] ?? 0);
  }
  return sum / values.length;
}

function rootMeanSquare(values: Float64Array | Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) ** 2;
  return Math.sqrt(sum / values.length);
}
