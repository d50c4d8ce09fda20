import type { Baseline, Comparison, Metrics, PromotionBasis } from '../../data/schema.ts';
import { baselineOf, beatsBaseline } from './baseline.ts';

/** On what grounds a version is put in use: what passes by itself, and what a person must answer for. */

/** Beside the version in use: it must not be worse, as far as anybody can tell. */
export function comparedBasis(against: number, comparison: Comparison): PromotionBasis {
  const { verdict, words } = comparison;
  return {
    kind: 'comparison',
    passing: verdict === 'better' || verdict === 'not_worse',
    words,
    against,
    comparison,
  };
}

/** Where nothing is in use yet: it must understand more than a constant answer would. */
export function firstBasis({ test }: Pick<Metrics, 'test'>): PromotionBasis {
  const baseline = test && baselineOf(test);
  if (!baseline) {
    const words = 'There is no test part yet: nobody can say how well new recordings will be understood.';
    return { kind: 'nothing', passing: false, words, against: null, code: 'NO_TEST' };
  }
  const passing = beatsBaseline(baseline);
  return { kind: 'baseline', passing, words: inWords(baseline, passing), against: null, baseline };
}

/** Where the version in use cannot be asked: nothing is known. */
export function unknownBasis(against: number, error: { code: string; message: string }): PromotionBasis {
  const words = `It could not be compared with version ${against}: ${error.message}`;
  return { kind: 'nothing', passing: false, words, against, code: error.code };
}

function inWords({ samples, correct, label, share }: Baseline, passing: boolean): string {
  const constant = `always saying “${label}” would be right ${Math.round(share * samples)} times`;
  const verdict = passing ? 'Better than a constant answer' : 'Not surely better than a constant answer';
  return `${verdict}: ${correct} of ${samples} understood; ${constant}.`;
}
