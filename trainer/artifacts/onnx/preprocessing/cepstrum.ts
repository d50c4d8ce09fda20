import { cosineBasis } from '../../../features/audio/cepstrum.ts';
import type { AudioStatisticsSpec } from '../../../features/audio/spec.ts';
import type { Formula } from './formula.ts';
import type { Track } from './frames.ts';

/** Mel-frequency cepstral coefficients [frames, coefficients]: trainer/features/audio/cepstrum.ts. */
export function writeCepstrum(
  formula: Formula,
  { mel_bands, coefficients }: AudioStatisticsSpec,
  { values, frames }: Track,
): Track {
  const basis = formula.numbers(cosineBasis(mel_bands, coefficients), [coefficients, mel_bands]);
  return { frames, values: formula.apply('MatMul', values, formula.transposed(basis)) };
}

/** Slope of each channel over 2 × `window` + 1 frames, the first and last frame repeated beyond the edges. */
export function writeDeltas(formula: Formula, { values, frames }: Track, window: number): Track {
  const time = formula.range(frames);
  const last = formula.apply('Sub', frames, formula.whole(1));
  const at = (shift: number) => {
    const shifted = formula.apply('Add', time, formula.whole(shift));
    return formula.gather(
      values,
      formula.apply('Max', formula.apply('Min', shifted, last), formula.whole(0)),
    );
  };
  const steps = Array.from({ length: window }, (_, i) => i + 1);
  const parts = steps.map((n) =>
    formula.apply('Mul', formula.apply('Sub', at(n), at(-n)), formula.number(n)),
  );
  const norm = steps.reduce((total, n) => total + 2 * n * n, 0);
  return { frames, values: formula.apply('Div', formula.apply('Sum', ...parts), formula.number(norm)) };
}
