import { KERNELS, kernelTwos, resultRange, TAPS } from '../../../features/convolution.ts';
import type { ConvolutionSpec } from '../../../features/convolution_spec.ts';
import type { Formula } from './formula.ts';

/**
 * For each bias the share of its kernel's results above it: trainer/features/convolution.ts. A result may lie close to
 * its bias, so that all is added in the same order as there.
 * @param frames float32, row-major, whatever its shape
 */
export function writeConvolution(formula: Formula, spec: ConvolutionSpec, frames: string): string {
  const channels = writeChannels(formula, spec, frames);
  const moved = spec.dilations.map((dilation) => writeMoved(formula, spec, channels, dilation));
  const base = formula.concat(0, ...moved.map((taps) => writeBase(formula, taps)));
  const tripled = formula.apply('Mul', formula.concat(0, ...moved.flat()), formula.number(3));
  const results = writeInside(formula, spec, writeSums(formula, spec, base, tripled));
  return writeShares(formula, spec, results);
}

/** Standardised [channels + 1, frames]; the last is silent and stands where a kernel has no further channel. */
function writeChannels(formula: Formula, spec: ConvolutionSpec, frames: string): string {
  const shape = formula.wholes([spec.frames, spec.channels]);
  const rows = formula.to('double', formula.apply('Reshape', frames, shape));
  const centred = formula.apply('Sub', rows, formula.numbers(spec.channel_mean));
  const scaled = formula.apply('Div', centred, formula.numbers(spec.channel_scale));
  const silent = formula.numbers(new Float64Array(spec.frames), [1, spec.frames]);
  return formula.concat(0, formula.transposed(scaled), silent);
}

/** The channels as each tap of a kernel meets them, zero beyond their ends. */
function writeMoved(
  formula: Formula,
  { frames }: ConvolutionSpec,
  channels: string,
  dilation: number,
): string[] {
  const reach = ((TAPS - 1) / 2) * dilation;
  const padded = formula.apply('Pad', channels, formula.wholes([0, reach, 0, reach]));
  return Array.from({ length: TAPS }, (_, tap) => {
    const start = tap * dilation;
    return formula.slice(padded, [formula.wholes([start]), formula.wholes([start + frames])], 1);
  });
}

/** Minus the sum over all taps. */
function writeBase(formula: Formula, taps: readonly string[]): string {
  const [first = '', ...others] = taps;
  return others.reduce((sum, tap) => formula.apply('Sub', sum, tap), formula.apply('Neg', first));
}

/** [dilations × kernels, frames]: the first channel of each kernel, then the second, … */
function writeSums(formula: Formula, spec: ConvolutionSpec, base: string, tripled: string): string {
  const most = Math.max(...spec.kernel_channels.map(({ length }) => length));
  const added = Array.from({ length: most }, (_, nth) => {
    const { all, twos } = placesOf(spec, nth);
    return [
      formula.gather(base, formula.wholes(all)),
      ...twos.map((places) => formula.gather(tripled, formula.wholes(places))),
    ];
  }).flat();
  const [first = '', ...others] = added;
  return others.reduce((sum, more) => formula.apply('Add', sum, more), first);
}

/** Where the nth channel of each kernel stands among the sums over all taps, and where at each of its three twos. */
function placesOf({ kernel_channels, channels }: ConvolutionSpec, nth: number) {
  const rows = channels + 1;
  const places = kernel_channels.map((ofKernel, index) => ({
    channel: ofKernel[nth] ?? channels,
    dilation: Math.floor(index / KERNELS),
    taps: kernelTwos[index % KERNELS] ?? [0, 0, 0],
  }));
  return {
    all: places.map(({ channel, dilation }) => dilation * rows + channel),
    twos: ([0, 1, 2] as const).map((two) =>
      places.map(({ channel, dilation, taps }) => (dilation * TAPS + taps[two]) * rows + channel),
    ),
  };
}

/** Below every bias where a kernel leaves out the ends. */
function writeInside(formula: Formula, spec: ConvolutionSpec, results: string): string {
  const ranges = rangesOf(spec);
  const time = formula.wholes(Array.from({ length: spec.frames }, (_, t) => t));
  const edges = (of: 0 | 1) => formula.expand(formula.wholes(ranges.map((range) => range[of])), 1);
  const inside = formula.apply(
    'And',
    formula.apply('GreaterOrEqual', time, edges(0)),
    formula.apply('Less', time, edges(1)),
  );
  return formula.apply('Where', inside, results, formula.number(Number.NEGATIVE_INFINITY));
}

function rangesOf({ frames, dilations }: ConvolutionSpec): [number, number][] {
  return dilations.flatMap((dilation, d) =>
    kernelTwos.map((_, kernel) => resultRange(frames, dilation, d * KERNELS + kernel)),
  );
}

function writeShares(formula: Formula, spec: ConvolutionSpec, results: string): string {
  const counts = rangesOf(spec).map(([start, end]) => end - start);
  const features = spec.biases.flatMap((biases, index) => biases.map((bias) => ({ bias, index })));
  const rows = formula.gather(results, formula.wholes(features.map(({ index }) => index)));
  const biases = formula.expand(formula.numbers(features.map(({ bias }) => bias)), 1);
  const above = formula.sum(formula.to('double', formula.apply('Greater', rows, biases)), 1);
  return formula.apply('Div', above, formula.numbers(features.map(({ index }) => counts[index] ?? 1)));
}
