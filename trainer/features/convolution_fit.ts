import { pow } from '../engine/math.ts';
import { createRandom, type Random } from '../random.ts';
import { type Convolution, eachResult, KERNELS } from './convolution.ts';
import type { ConvolutionSpec, FramesSpec } from './convolution_spec.ts';
import { fitScaler } from './scaler.ts';

const VERSION = 'convolution-1';
/** About so many features, shared among kernels and dilations. */
const FEATURES = 2500;
/** Channels that one kernel may add. */
const MOST_CHANNELS = 9;
/** Recordings that biases are taken from. */
const EXAMPLES = 20;
/** Dilations double while the kernel, 8 dilations long, fits into the recording. */
const REACH = 8;
const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

/**
 * Draws the channels of each kernel and takes its biases from what it gives on one drawn train recording, at
 * quantiles spread by the golden ratio, as MiniRocket does.
 * @param train frames of each train recording, row-major [frames, channels]
 */
export function fitConvolution(
  base: FramesSpec,
  [frames, channels]: readonly [number, number],
  train: readonly Float32Array[],
  seed: number,
): ConvolutionSpec {
  const random = createRandom(seed).fork('random convolution');
  const dilations = dilationsFor(frames);
  const convolution: Convolution = {
    ...{ frames, channels, dilations },
    ...channelScaling(train, channels),
    kernel_channels: dilations.flatMap(() =>
      Array.from({ length: KERNELS }, () => drawChannels(channels, random)),
    ),
  };
  const biases = quantileBiases(convolution, train, random);
  return { kind: 'random_convolution', vector_version: VERSION, base, ...convolution, biases };
}

function dilationsFor(frames: number): number[] {
  const dilations = [1];
  for (let next = 2; next * REACH < frames; next *= 2) dilations.push(next);
  return dilations;
}

function channelScaling(train: readonly Float32Array[], channels: number) {
  const length = train[0]?.length ?? 0;
  const rows = new Float32Array(train.length * length);
  for (const [i, values] of train.entries()) rows.set(values, i * length);
  const { mean, scale } = fitScaler(rows, channels);
  return { channel_mean: [...mean], channel_scale: [...scale] };
}

/** Few channels are more likely than many: the number is 2 to a uniformly drawn power. */
function drawChannels(channels: number, random: Random): number[] {
  const most = Math.min(channels, MOST_CHANNELS);
  const count = Math.floor(pow(most + 1, random.uniform()));
  const all = Array.from({ length: channels }, (_, c) => c);
  return random
    .shuffle(all)
    .slice(0, count)
    .sort((a, b) => a - b);
}

function quantileBiases(
  convolution: Convolution,
  train: readonly Float32Array[],
  random: Random,
): number[][] {
  const kernels = convolution.kernel_channels.length;
  const each = Math.max(1, Math.round(FEATURES / kernels));
  const rows = random.shuffle([...train.keys()]).slice(0, EXAMPLES);
  const example = Array.from({ length: kernels }, () => rows[random.integer(rows.length)]);
  const biases: number[][] = Array.from({ length: kernels }, () => []);
  for (const row of rows) {
    eachResult(convolution, train[row] ?? new Float32Array(), (index, result) => {
      if (example[index] === row) biases[index] = biasesOf(result, index * each, each);
    });
  }
  return biases;
}

function biasesOf(result: Float64Array, first: number, count: number): number[] {
  const sorted = result.toSorted();
  return Array.from({ length: count }, (_, i) => {
    const position = (((first + i + 1) * GOLDEN_RATIO) % 1) * (sorted.length - 1);
    const before = Math.floor(position);
    const [a, b] = [sorted[before] ?? 0, sorted[Math.min(before + 1, sorted.length - 1)] ?? 0];
    return Math.fround(a + (b - a) * (position - before));
  });
}
