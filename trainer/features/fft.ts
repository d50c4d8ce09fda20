import { cos, sin } from '../engine/math.ts';

/** The power spectrum |X[k]|² of a real frame, k from 0 to length / 2. `frame` is read up to its own length. */
export type PowerSpectrum = (frame: Float64Array, power: Float64Array) => void;

/**
 * Radix-2 decimation in time (Cooley and Tukey 1965), with tables and buffers made once.
 * @param length a power of two; shorter frames are padded with zeros
 */
export function powerSpectrum(length: number): PowerSpectrum {
  if (length < 2 || (length & (length - 1)) !== 0) {
    throw new RangeError(`A transform's length is a power of two, not ${length}.`);
  }
  const [re, im] = [new Float64Array(length), new Float64Array(length)];
  const order = bitReversed(length);
  const twiddles = twiddleFactors(length);
  return (frame, power) => {
    for (let i = 0; i < length; i++) re[i] = frame[order[i] ?? 0] ?? 0;
    im.fill(0);
    for (let half = 1; half < length; half *= 2) butterflies(re, im, half, twiddles);
    for (let k = 0; k <= length / 2; k++) {
      const [a, b] = [re[k] ?? 0, im[k] ?? 0];
      power[k] = a * a + b * b;
    }
  };
}

interface Twiddles {
  cos: Float64Array;
  sin: Float64Array;
}

/** e^(-2πik/length) for k below length / 2. */
function twiddleFactors(length: number): Twiddles {
  const angles = Float64Array.from({ length: length / 2 }, (_, k) => (-2 * Math.PI * k) / length);
  return { cos: angles.map((angle) => cos(angle)), sin: angles.map((angle) => sin(angle)) };
}

/** One stage: pairs `half` apart. */
function butterflies(re: Float64Array, im: Float64Array, half: number, twiddles: Twiddles): void {
  const stride = re.length / (2 * half);
  for (let k = 0; k < half; k++) {
    const [wr, wi] = [twiddles.cos[k * stride] ?? 0, twiddles.sin[k * stride] ?? 0];
    for (let top = k; top < re.length; top += 2 * half) {
      const bottom = top + half;
      const [br, bi] = [re[bottom] ?? 0, im[bottom] ?? 0];
      const [xr, xi] = [br * wr - bi * wi, br * wi + bi * wr];
      const [ar, ai] = [re[top] ?? 0, im[top] ?? 0];
      re[top] = ar + xr;
      im[top] = ai + xi;
      re[bottom] = ar - xr;
      im[bottom] = ai - xi;
    }
  }
}

function bitReversed(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 1; i < length; i++) order[i] = ((order[i >> 1] ?? 0) >> 1) | (i & 1 ? length >> 1 : 0);
  return order;
}
