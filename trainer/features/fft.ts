import { cos, sin } from '../engine/math.ts';

/** Writes |X[k]|² of a real frame for k from 0 to length / 2; a shorter frame is padded with zeros. */
export type PowerSpectrum = (frame: Float64Array, power: Float64Array) => void;

/**
 * A real transform as a complex one of half the length over pairs of neighbours, taken apart at the end
 * (Press et al., Numerical Recipes, 12.3). Tables and buffers are made once.
 * @param length a power of two, at least 4
 */
export function powerSpectrum(length: number): PowerSpectrum {
  if (length < 4 || (length & (length - 1)) !== 0) {
    throw new RangeError(`A transform's length is a power of two from 4 on, not ${length}.`);
  }
  const half = length / 2;
  const signal = { re: new Float64Array(half), im: new Float64Array(half) };
  const order = bitReversed(half);
  const turns = turnsOf(length);
  return (frame, power) => {
    for (let i = 0; i < half; i++) {
      const pair = 2 * (order[i] ?? 0);
      signal.re[i] = frame[pair] ?? 0;
      signal.im[i] = frame[pair + 1] ?? 0;
    }
    for (let span = 1; span < half; span *= 2) combine(signal, span, turns);
    takeApart(signal, turns, power);
  };
}

interface Complex {
  re: Float64Array;
  im: Float64Array;
}

/** e^(-2πik / length) for k below length / 2. */
function turnsOf(length: number): Complex {
  const angles = Float64Array.from({ length: length / 2 }, (_, k) => (-2 * Math.PI * k) / length);
  return { re: angles.map((angle) => cos(angle)), im: angles.map((angle) => sin(angle)) };
}

/** One stage of Cooley and Tukey's decimation in time: butterflies over values `span` apart. */
function combine({ re, im }: Complex, span: number, turns: Complex): void {
  const stride = re.length / span;
  for (let k = 0; k < span; k++) {
    const wr = turns.re[k * stride] ?? 0;
    const wi = turns.im[k * stride] ?? 0;
    for (let top = k; top < re.length; top += 2 * span) {
      const bottom = top + span;
      const br = re[bottom] ?? 0;
      const bi = im[bottom] ?? 0;
      const ar = re[top] ?? 0;
      const ai = im[top] ?? 0;
      const xr = br * wr - bi * wi;
      const xi = br * wi + bi * wr;
      re[top] = ar + xr;
      im[top] = ai + xi;
      re[bottom] = ar - xr;
      im[bottom] = ai - xi;
    }
  }
}

/** X[k] = E + e^(-2πik / length) O, E and O being the spectra of the even and the odd samples. */
function takeApart({ re, im }: Complex, turns: Complex, power: Float64Array): void {
  const half = re.length;
  const [r0, i0] = [re[0] ?? 0, im[0] ?? 0];
  power[0] = (r0 + i0) ** 2;
  power[half] = (r0 - i0) ** 2;
  for (let k = 1; k < half; k++) {
    const ar = re[k] ?? 0;
    const ai = im[k] ?? 0;
    const br = re[half - k] ?? 0;
    const bi = -(im[half - k] ?? 0);
    const oddRe = (ai - bi) / 2;
    const oddIm = (br - ar) / 2;
    const wr = turns.re[k] ?? 0;
    const wi = turns.im[k] ?? 0;
    const xr = (ar + br) / 2 + oddRe * wr - oddIm * wi;
    const xi = (ai + bi) / 2 + oddRe * wi + oddIm * wr;
    power[k] = xr * xr + xi * xi;
  }
}

function bitReversed(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 1; i < length; i++) order[i] = ((order[i >> 1] ?? 0) >> 1) | (i & 1 ? length >> 1 : 0);
  return order;
}
