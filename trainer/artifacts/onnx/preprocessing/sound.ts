import { pow } from '../../../engine/math.ts';
import type { SoundSpec } from '../../../features/audio/spec.ts';
import type { Formula } from './formula.ts';
import { type Track, trackOf } from './frames.ts';
import { writeMel } from './mel.ts';

/** What trainer/features/audio/sound.ts gives, and the logarithms that its readers share. */
export interface WrittenSound {
  energies: Track;
  logEnergies: Track;
  /** [frames] */
  loudness: string;
  /** Of no dimension. */
  audibleShare: string;
}

/** @param recording float32 [samples] */
export function writeSound(formula: Formula, spec: SoundSpec, recording: string): WrittenSound {
  const mel = writeMel(formula.below('mel'), spec, recording);
  const recorded = formula.apply('Max', mel, formula.number(spec.log_floor));
  const loudness = formula.sum(recorded, 1);
  const audible = writeAudible(formula, spec, loudness);
  const heard = trackOf(formula, writeBetween(formula, recorded, audible));
  const level = formula.reduce('ReduceMean', formula.gather(loudness, audible), 0);
  const energies = { frames: heard.frames, values: writeEnergies(formula, spec, heard.values, level) };
  const share = [formula.length(audible), heard.frames].map((count) => formula.to('double', count));
  return {
    energies,
    logEnergies: { frames: heard.frames, values: formula.apply('Log', energies.values) },
    loudness: formula.sum(energies.values, 1),
    audibleShare: formula.apply('Div', ...share),
  };
}

/** The places of the frames within `trim_db` of the loudest; there is always one. */
function writeAudible(formula: Formula, { trim_db }: SoundSpec, loudness: string): string {
  const loudest = formula.reduce('ReduceMax', loudness, 0);
  const threshold = formula.apply('Mul', loudest, formula.number(pow(10, -trim_db / 10)));
  return formula.flat(formula.apply('NonZero', formula.apply('GreaterOrEqual', loudness, threshold)));
}

function writeBetween(formula: Formula, recorded: string, audible: string): string {
  const first = formula.gather(audible, formula.wholes([0]));
  const last = formula.gather(audible, formula.wholes([-1]));
  return formula.slice(recorded, [first, formula.apply('Add', last, formula.wholes([1]))]);
}

function writeEnergies(formula: Formula, spec: SoundSpec, heard: string, level: string): string {
  const largest = formula.reduce('ReduceMax', formula.flat(heard), 0);
  const range = formula.number(pow(10, -spec.dynamic_range_db / 10));
  const floor = formula.apply('Mul', formula.apply('Div', largest, level), range);
  return formula.apply('Max', formula.apply('Div', heard, level), floor);
}
