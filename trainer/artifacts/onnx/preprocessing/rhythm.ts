import { STEADY } from '../../../features/audio/rhythm.ts';
import type { AudioStatisticsSpec } from '../../../features/audio/spec.ts';
import type { Formula } from './formula.ts';
import type { WrittenSound } from './sound.ts';

/** When a sound comes and goes, over all bands: trainer/features/audio/rhythm.ts. */
export function writeRhythm(formula: Formula, spec: AudioStatisticsSpec, sound: WrittenSound): string {
  const { loudness, audibleShare, energies } = sound;
  const logs = formula.apply('Log', loudness);
  const level = formula.apply('Log', formula.reduce('ReduceMean', loudness, 0));
  const peak = formula.apply('Sub', formula.reduce('ReduceMax', logs, 0), level);
  const depth = formula.apply('Sub', level, formula.reduce('ReduceMean', logs, 0));
  const [share, peaks, depths] = [audibleShare, peak, depth].map((one) => formula.flat(one)) as [
    string,
    string,
    string,
  ];
  const onsets = writeOnsets(formula, spec.onset_rises, logs, energies.frames);
  const likeness = writeAutocorrelations(formula, spec.autocorrelation_lags, logs, energies.frames);
  return formula.concat(0, share, onsets, peaks, depths, likeness);
}

/** For each rise, the share of frames that are so much louder than the one before. */
function writeOnsets(formula: Formula, rises: readonly number[], logs: string, frames: string): string {
  const time = formula.range(frames);
  const earlier = formula.apply('Max', formula.apply('Sub', time, formula.whole(1)), formula.whole(0));
  const rise = formula.apply('Sub', logs, formula.gather(logs, earlier));
  const later = formula.apply('Greater', time, formula.whole(0));
  const strong = formula.apply('Greater', rise, formula.expand(formula.numbers(rises), 1));
  const onset = formula.to('double', formula.apply('And', strong, later));
  return formula.apply('Div', formula.sum(onset, 1), formula.to('double', frames));
}

/** Σ z[t] z[t + lag] / Σ z[t]², z being the values less their mean; 0 beyond the end. */
function writeAutocorrelations(
  formula: Formula,
  lags: readonly number[],
  logs: string,
  frames: string,
): string {
  const z = formula.apply('Sub', logs, formula.reduce('ReduceMean', logs, 0));
  const beyond = formula.numbers(new Float64Array(Math.max(...lags, 0)));
  const places = formula.apply('Add', formula.expand(formula.wholes(lags), 1), formula.range(frames));
  const shifted = formula.gather(formula.concat(0, z, beyond), places);
  const products = formula.apply('MatMul', shifted, z);
  const energy = formula.reduce('ReduceSumSquare', z, 0);
  const moving = formula.apply('Greater', energy, formula.number(STEADY));
  return formula.apply('Where', moving, formula.apply('Div', products, energy), formula.number(0));
}
