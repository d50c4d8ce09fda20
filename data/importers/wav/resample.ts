import { sinPi } from './sine.ts';

/**
 * Sample-rate conversion by a polyphase windowed-sinc filter: output m is the input at time m·M/L, through
 * a sinc of the lower Nyquist frequency under a Kaiser window (Oppenheim & Schafer, "Discrete-Time Signal
 * Processing", 3rd ed., 4.6 and 7.5). The taps come from +, ·, / and √ alone, which IEEE 754 rounds the same
 * on every machine, so a recording has the same bytes and content hash everywhere.
 */

/** Zero crossings of the sinc on each side. */
const ZERO_CROSSINGS = 32;
/** Kaiser's shape for 90 dB of stop-band attenuation: 0.1102 · (90 − 8.7). */
const KAISER_BETA = 8.96;
/** Cut-off below the lower Nyquist frequency, which leaves room for the filter's slope. */
const ROLL_OFF = 0.95;
/** A folder has one sample rate, or a few. */
const MAX_KEPT_FILTERS = 4;

interface PolyphaseFilter {
  /** Output samples an input period, and input samples an output period: rates without common divisor. */
  L: number;
  M: number;
  /** Input samples on each side of the output's time. */
  reach: number;
  /** Relative cut-off: 1 is the input's Nyquist frequency. */
  cutoff: number;
  /** Taps by phase, made when first asked for: odd rates have thousands of phases and use few. */
  phases: (Float64Array | undefined)[];
}

const filters = new Map<string, PolyphaseFilter>();

/** Converts `input` from one rate to another (Hz, integers). The length is ⌈n · to / from⌉. */
export function resample(input: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return input;
  const filter = filterFor(from, to);
  const output = new Float32Array(Math.ceil((input.length * filter.L) / filter.M));
  for (let m = 0; m < output.length; m++) {
    const position = m * filter.M;
    const phase = position % filter.L;
    output[m] = convolveAt(input, (position - phase) / filter.L, tapsOf(filter, phase));
  }
  return output;
}

/** Tap k weighs input[centre − reach + 1 + k]; beyond the ends there is silence. */
function convolveAt(input: Float32Array, centre: number, taps: Float64Array): number {
  const start = centre - taps.length / 2 + 1;
  const first = Math.max(0, -start);
  const last = Math.min(taps.length, input.length - start);
  let sum = 0;
  for (let k = first; k < last; k++) sum += (taps[k] as number) * (input[start + k] as number);
  return sum;
}

function filterFor(from: number, to: number): PolyphaseFilter {
  const key = `${from}:${to}`;
  const known = filters.get(key);
  if (known) return known;
  const divisor = greatestCommonDivisor(from, to);
  const cutoff = ROLL_OFF * Math.min(1, to / from);
  const filter = {
    L: to / divisor,
    M: from / divisor,
    reach: Math.ceil(ZERO_CROSSINGS / cutoff),
    cutoff,
    phases: [],
  };
  const oldest = filters.keys().next();
  if (filters.size >= MAX_KEPT_FILTERS && !oldest.done) filters.delete(oldest.value);
  filters.set(key, filter);
  return filter;
}

/** Scaled to sum 1, so that every phase passes a constant unchanged. */
function tapsOf(filter: PolyphaseFilter, phase: number): Float64Array {
  const known = filter.phases[phase];
  if (known) return known;
  const taps = new Float64Array(2 * filter.reach);
  let sum = 0;
  for (let k = 0; k < taps.length; k++) {
    const distance = k - filter.reach + 1 - phase / filter.L;
    const tap = sinc(distance * filter.cutoff) * kaiser(distance / filter.reach);
    taps[k] = tap;
    sum += tap;
  }
  const scaled = taps.map((tap) => tap / sum);
  filter.phases[phase] = scaled;
  return scaled;
}

function sinc(x: number): number {
  return x === 0 ? 1 : sinPi(x) / (Math.PI * x);
}

/** Kaiser's window over [-1, 1], its peak left at I₀(β): the taps are scaled anyway. */
function kaiser(x: number): number {
  return Math.abs(x) > 1 ? 0 : besselI0(KAISER_BETA * Math.sqrt(1 - x * x));
}

/** Modified Bessel function of order zero: Σ ((x/2)ᵏ / k!)² (Abramowitz & Stegun 9.6.12). */
function besselI0(x: number): number {
  const quarter = (x * x) / 4;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 2 ** -53; k++) {
    term *= quarter / (k * k);
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
