import type { PromotionBasis, Verdict } from '../../../data/schema.ts';
import type { Texts } from '../../messages/texts.ts';

type Compared = Extract<PromotionBasis, { kind: 'comparison' }>;
type Unknown = Extract<PromotionBasis, { kind: 'nothing' }>;

/** Whether it speaks for the version, neither for nor against it, or against it. Said in words, too. */
export type VerdictTone = 'good' | 'neutral' | 'warning';

export interface WeighingWords {
  tone: VerdictTone;
  /** The answer: better or not, with its counts. It reads the same before and after the decision. */
  answer: string;
  /** How far that can be believed, or what would help. */
  hint: string | null;
}

/**
 * What speaks for or against a version, as a therapist reads it.
 * @param version the one that was weighed; only a newer one has a "before" in the one that it is compared with
 */
export function weighingWords(basis: PromotionBasis, version: number, texts: Texts): WeighingWords {
  if (basis.kind === 'comparison') return comparedWords(basis, version, texts);
  if (basis.kind === 'nothing') return unknownWords(basis, texts);
  const { t } = texts;
  const { samples: count, correct, label, share } = basis.baseline;
  const constant = { label, constant: Math.round(share * count) };
  return {
    tone: basis.passing ? 'good' : 'neutral',
    answer: t('weigh.first', { count, correct }),
    hint: t(basis.passing ? 'weigh.first.better' : 'weigh.first.not_surely', constant),
  };
}

const tones: Record<Verdict, VerdictTone> = {
  ...{ better: 'good', not_worse: 'neutral', worse: 'warning', cannot_tell: 'neutral' },
};

function comparedWords(
  { comparison, against }: Compared,
  version: number,
  { t, number }: Texts,
): WeighingWords {
  const { verdict, samples: count, correct, correct_before: before, margin } = comparison;
  const hints = {
    better: t('weigh.better.hint', { against }),
    not_worse: t('weigh.not_worse.hint', { against, points: number(100 * margin, 1) }),
    worse: t('weigh.worse.hint', { against }),
    cannot_tell: t('weigh.cannot_tell.hint'),
  };
  const counts =
    version > against
      ? t('weigh.counts.newer', { count, correct, before })
      : t('weigh.counts.older', { count, correct, before, against });
  return { tone: tones[verdict], answer: t(`weigh.${verdict}`, { counts }), hint: hints[verdict] };
}

function unknownWords({ against, code, words }: Unknown, { t, find }: Texts): WeighingWords {
  const tone = 'neutral';
  if (against === null)
    return { tone, answer: t('weigh.first.unknown'), hint: t('weigh.first.unknown_hint') };
  if (code === 'NO_COMMON_TEST') {
    return { tone, answer: t('weigh.no_common_test', { against }), hint: t('weigh.no_common_test.hint') };
  }
  if (DAMAGED.has(code)) return { tone: 'warning', answer: t('weigh.damaged', { against }), hint: null };
  return { tone, answer: t('weigh.not_compared', { against }), hint: find(`error.${code}`) ?? words };
}

/** The codes of a version in use whose files are not what was registered. */
const DAMAGED = new Set(['MODEL_CHANGED', 'MANIFEST_UNREADABLE', 'ARTIFACT_DAMAGED', 'MODEL_UNKNOWN']);
