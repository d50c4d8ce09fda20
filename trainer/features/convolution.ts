import type { ConvolutionSpec } from './convolution_spec.ts';

/** Weights of a kernel: three of them are 2, the others -1, so that a constant signal gives nothing. */
export const TAPS = 9;

/** Positions of the twos: all 84 choices of three out of nine, in lexicographic order. */
export const kernelTwos: readonly (readonly [number, number, number])[] = triples();
export const KERNELS = kernelTwos.length;

/** What the result of a kernel depends on. */
export type Convolution = Omit<ConvolutionSpec, 'kind' | 'vector_version' | 'base' | 'biases'>;

/** Numbers in one vector. */
export function convolutionLength({ biases }: ConvolutionSpec): number {
  return biases.reduce((sum, ofKernel) => sum + ofKernel.length, 0);
}

/** For each bias the share of the kernel's results above it. @param frames row-major [frames, channels] */
export function convolutionFeatures(spec: ConvolutionSpec, frames: Float32Array): Float32Array {
  const features = new Float32Array(convolutionLength(spec));
  let next = 0;
  eachResult(spec, frames, (index, result) => {
    for (const bias of spec.biases[index] ?? []) features[next++] = shareAbove(result, bias);
  });
  return features;
}

/**
 * Calls back with the result of each kernel at each dilation, index = dilation number x 84 + kernel number.
 * The result array is valid during the call only.
 */
export function eachResult(
  convolution: Convolution,
  frames: Float32Array,
  visit: (index: number, result: Float64Array) => void,
): void {
  const { frames: length, dilations, kernel_channels } = convolution;
  const channels = standardisedChannels(convolution, frames);
  const sum = new Float64Array(length);
  for (const [d, dilation] of dilations.entries()) {
    const shifted = channels.map((channel) => shiftedTaps(channel, dilation));
    for (const [k, twos] of kernelTwos.entries()) {
      const index = d * KERNELS + k;
      sum.fill(0);
      for (const c of kernel_channels[index] ?? []) addKernel(sum, shifted[c], twos);
      visit(index, sum.subarray(...resultRange(length, dilation, index)));
    }
  }
}

/** Every other kernel leaves out the ends, where it would reach beyond the recording. */
export function resultRange(length: number, dilation: number, index: number): [number, number] {
  const reach = ((TAPS - 1) / 2) * dilation;
  const inside = index % 2 === 1 && length > 2 * reach;
  return inside ? [reach, length - reach] : [0, length];
}

function standardisedChannels(convolution: Convolution, values: Float32Array): Float64Array[] {
  const { frames, channels, channel_mean, channel_scale } = convolution;
  return Array.from({ length: channels }, (_, c) => {
    const [mean, scale] = [channel_mean[c] ?? 0, channel_scale[c] ?? 1];
    return Float64Array.from({ length: frames }, (_, t) => ((values[t * channels + c] ?? 0) - mean) / scale);
  });
}

interface Taps {
  /** For each tap the channel three times as large, moved so that the tap lies on each frame; zero beyond. */
  tripled: Float64Array[];
  /** Minus the sum of the channel at all taps. */
  base: Float64Array;
}

function shiftedTaps(channel: Float64Array, dilation: number): Taps {
  const { length } = channel;
  const base = new Float64Array(length);
  const tripled = Array.from({ length: TAPS }, (_, tap) => {
    const offset = (tap - (TAPS - 1) / 2) * dilation;
    const moved = new Float64Array(length);
    for (let t = Math.max(0, -offset); t < Math.min(length, length - offset); t++) {
      const value = channel[t + offset] ?? 0;
      moved[t] = 3 * value;
      base[t] = (base[t] ?? 0) - value;
    }
    return moved;
  });
  return { tripled, base };
}

/** Weights of -1 everywhere and 3 more at the twos. */
function addKernel(sum: Float64Array, taps: Taps | undefined, twos: readonly [number, number, number]): void {
  if (!taps) return;
  const { base, tripled } = taps;
  const [a, b, c] = [tripled[twos[0]] ?? base, tripled[twos[1]] ?? base, tripled[twos[2]] ?? base];
  for (let t = 0; t < sum.length; t++) {
    sum[t] = (sum[t] ?? 0) + (base[t] ?? 0) + (a[t] ?? 0) + (b[t] ?? 0) + (c[t] ?? 0);
  }
}

function shareAbove(result: Float64Array, bias: number): number {
  let above = 0;
  for (let t = 0; t < result.length; t++) if ((result[t] ?? 0) > bias) above++;
  return above / result.length;
}

function triples(): [number, number, number][] {
  const all: [number, number, number][] = [];
  for (let a = 0; a < TAPS; a++) {
    for (let b = a + 1; b < TAPS; b++) for (let c = b + 1; c < TAPS; c++) all.push([a, b, c]);
  }
  return all;
}
