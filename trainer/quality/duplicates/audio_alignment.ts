/** Samples around the loudest one that are slid along the other recording. */
const PROBE = 512;

/** How far the offset may be from the expected one: 20 ms, or a 32nd of a longer recording. */
const SLACK = 320;
const SLACK_SHARE = 1 / 32;

/**
 * How well b, moved to where it fits best, repeats a: |Σ a b| over the root of both energies, from 0 to 1.
 * What one has and the other lacks counts against them.
 * @param expected samples by which b is later than a, as far as known
 */
export function correlationOf(a: Float32Array, b: Float32Array, expected: number): number {
  const offset = bestOffset(a, b, expected);
  const whole = Math.abs(overlap(a, b, offset, 0, a.length));
  return whole / Math.sqrt(energyOf(a, 0, a.length) * energyOf(b, 0, b.length));
}

/** Where the loudest stretch of a fits b best, for b's loudness there. */
function bestOffset(a: Float32Array, b: Float32Array, expected: number): number {
  const start = Math.max(0, loudest(a) - PROBE / 2);
  const end = Math.min(a.length, start + PROBE);
  const slack = Math.max(SLACK, Math.round(a.length * SLACK_SHARE));
  let [best, offset] = [0, expected];
  let energy = energyOf(b, start + expected - slack, end + expected - slack);
  for (let shift = expected - slack; shift <= expected + slack; shift++) {
    const fit = overlap(a, b, shift, start, end) ** 2 / energy;
    if (energy > 0 && fit > best) [best, offset] = [fit, shift];
    energy += (b[end + shift] ?? 0) ** 2 - (b[start + shift] ?? 0) ** 2;
  }
  return offset;
}

/** Σ a[t] b[t + shift] over t from start to end; beyond its ends a recording is silent. */
function overlap(a: Float32Array, b: Float32Array, shift: number, start: number, end: number): number {
  const last = Math.min(end, b.length - shift);
  let sum = 0;
  for (let t = Math.max(start, -shift); t < last; t++) sum += (a[t] ?? 0) * (b[t + shift] ?? 0);
  return sum;
}

function loudest(samples: Float32Array): number {
  let [at, height] = [0, 0];
  for (let t = 0; t < samples.length; t++) {
    const level = Math.abs(samples[t] ?? 0);
    if (level > height) [at, height] = [t, level];
  }
  return at;
}

function energyOf(samples: Float32Array, start: number, end: number): number {
  return overlap(samples, samples, 0, Math.max(0, start), end);
}
