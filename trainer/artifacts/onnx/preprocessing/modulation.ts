import { SHORTEST_TRANSFORM } from '../../../features/audio/modulation.ts';
import type { AudioStatisticsSpec } from '../../../features/audio/spec.ts';
import type { Formula } from './formula.ts';
import { type Track, writeMeans } from './frames.ts';
import { writePower } from './mel.ts';

/** The largest transform: at 100 frames a second a recording of four months. */
const MOST_DOUBLINGS = 30;

/** Logarithms of the energy of each envelope in each modulation band, [envelopes × bands]: trainer/features/audio/modulation.ts. */
export function writeModulation(formula: Formula, spec: AudioStatisticsSpec, energies: Track): string {
  const envelopes = writeRelativeEnvelopes(formula, spec, energies.values);
  const unrest = formula.apply('Sub', envelopes, formula.number(1));
  const windowed = formula.apply('Mul', unrest, formula.expand(writeHann(formula, energies.frames), 1));
  const length = writeTransformLength(formula, energies.frames);
  const power = writePower(formula, formula.transposed(windowed), length);
  const sums = formula.apply('MatMul', power, writeBands(formula, spec, length));
  const size = formula.to('double', formula.apply('Mul', energies.frames, length));
  const floored = formula.apply(
    'Add',
    formula.apply('Div', sums, size),
    formula.number(spec.modulation_floor),
  );
  return formula.flat(formula.apply('Log', floored));
}

/** Square roots of the energies, averaged over neighbouring bands, divided by their means over time. */
function writeRelativeEnvelopes(formula: Formula, spec: AudioStatisticsSpec, energies: string): string {
  const { mel_bands, bands_per_envelope } = spec;
  const envelopes = Math.floor(mel_bands / bands_per_envelope);
  const share = Float64Array.from({ length: mel_bands * envelopes }, (_, i) =>
    Math.floor(Math.floor(i / envelopes) / bands_per_envelope) === i % envelopes ? 1 / bands_per_envelope : 0,
  );
  const shares = formula.numbers(share, [mel_bands, envelopes]);
  const averaged = formula.apply('MatMul', formula.apply('Sqrt', energies), shares);
  return formula.apply('Div', averaged, writeMeans(formula, averaged));
}

/** 0.5 - 0.5 cos(2x) as sin(x)², since runtimes have no cosine in double precision; x = π (t + 1) / (frames + 1). */
function writeHann(formula: Formula, frames: string): string {
  const one = formula.number(1);
  const [time, end] = [formula.range(frames), frames].map((at) =>
    formula.apply('Add', formula.to('double', at), one),
  ) as [string, string];
  const angle = formula.apply('Div', formula.apply('Mul', time, formula.number(Math.PI)), end);
  const sine = formula.apply('Sin', angle);
  return formula.apply('Mul', sine, sine);
}

/** The first of the allowed lengths that holds all frames. */
function writeTransformLength(formula: Formula, frames: string): string {
  const powers = Array.from({ length: MOST_DOUBLINGS }, (_, i) => 2 ** i).filter(
    (n) => n >= SHORTEST_TRANSFORM,
  );
  const lengths = formula.wholes(powers);
  const enough = formula.apply('GreaterOrEqual', lengths, frames);
  const first = formula.gather(formula.flat(formula.apply('NonZero', enough)), formula.whole(0));
  return formula.gather(lengths, first);
}

/** [bins, modulation bands]: 1 where a bin lies in a band. */
function writeBands(formula: Formula, spec: AudioStatisticsSpec, length: string): string {
  const rate = formula.number(spec.sample_rate / spec.hop_length);
  const hzPerBin = formula.apply('Div', rate, formula.to('double', length));
  const bins = formula.apply('Add', formula.apply('Div', length, formula.whole(2)), formula.whole(1));
  const bin = formula.expand(formula.to('double', formula.range(bins)), 1);
  const edge = (edges: readonly number[]) =>
    formula.apply('Ceil', formula.apply('Div', formula.numbers(edges), hzPerBin));
  const from = formula.apply('GreaterOrEqual', bin, edge(spec.modulation_hz.slice(0, -1)));
  const below = formula.apply('Less', bin, edge(spec.modulation_hz.slice(1)));
  return formula.to('double', formula.apply('And', from, below));
}
