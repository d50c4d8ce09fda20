import { hamming, melFilters } from '../../../features/audio/mel.ts';
import type { SoundSpec } from '../../../features/audio/spec.ts';
import type { Formula } from './formula.ts';

/** Mel energies [frames, bands] of samples: trainer/features/audio/mel.ts. @param recording float32 [samples] */
export function writeMel(formula: Formula, spec: SoundSpec, recording: string): string {
  const frames = formula.to('double', writeFrames(formula, spec, recording));
  const windowed = formula.apply('Mul', frames, formula.numbers(hamming(spec.frame_length)));
  const power = writePower(formula, windowed, formula.whole(spec.fft_length));
  const sums = formula.apply('MatMul', power, writeFilters(formula, spec));
  return formula.apply('Div', sums, formula.number(spec.fft_length));
}

/** |X[k]|² [rows, length / 2 + 1] of each row, padded with zeros to `length`. */
export function writePower(formula: Formula, rows: string, length: string): string {
  const attributes = { axis: { int: 1 }, onesided: { int: 1 } };
  const spectrum = formula.applyWith(attributes, 'DFT', formula.expand(rows, 2), length);
  return formula.reduce('ReduceSumSquare', spectrum, 2);
}

/** Whole frames only; what is shorter than one frame is padded with zeros to one. */
function writeFrames(formula: Formula, { frame_length, hop_length }: SoundSpec, recording: string): string {
  const beyond = formula.apply('Sub', formula.length(recording), formula.whole(frame_length));
  const hops = formula.apply(
    'Div',
    formula.apply('Max', beyond, formula.whole(0)),
    formula.whole(hop_length),
  );
  const count = formula.apply('Add', hops, formula.whole(1));
  const starts = formula.apply('Mul', formula.range(count), formula.whole(hop_length));
  const within = formula.wholes(Array.from({ length: frame_length }, (_, i) => i));
  const places = formula.apply('Add', formula.expand(starts, 1), within);
  const silence = formula.singles(new Float32Array(frame_length));
  return formula.gather(formula.concat(0, recording, silence), places);
}

/** [bins, bands] */
function writeFilters(formula: Formula, spec: SoundSpec): string {
  const [bins, bands] = [spec.fft_length / 2 + 1, spec.mel_bands];
  const matrix = new Float64Array(bins * bands);
  for (const [band, { firstBin, weights }] of melFilters(spec).entries()) {
    for (const [i, weight] of weights.entries()) matrix[(firstBin + i) * bands + band] = weight;
  }
  return formula.numbers(matrix, [bins, bands]);
}
