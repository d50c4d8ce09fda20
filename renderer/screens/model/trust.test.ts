import { describe, expect, it } from 'vitest';
import { partMetricsSchema, type ReliabilityBin } from '../../../data/schema.ts';
import { saidAndTrue, trustOf } from './trust.ts';

const bin = (from: number, to: number, count: number, confidence: number, accuracy: number) => ({
  ...{ from, to, count },
  confidence: count === 0 ? null : confidence,
  accuracy: count === 0 ? null : accuracy,
});

function part(samples: number, ece: number, reliability: ReliabilityBin[]) {
  const unknown = { auc: null, pr_auc: null, precision_at_support: null, precision_at_10: null };
  return partMetricsSchema.parse({
    ...{ samples, accuracy: 0, macro_f1: 0, loss: 0, per_class: [], labels: [], confusion: [], reliability },
    probability: { ...unknown, brier: 0, ece, ece_equal_mass: 0, ece_classwise: null, per_class: [] },
  });
}

const tooSure = [bin(0.8, 1, 40, 0.95, 0.75)];

describe('how far a model may be believed', () => {
  it.each([
    [0.05, 'good'],
    [0.051, 'fair'],
    [0.15, 'fair'],
    [0.2, 'poor'],
  ])('with a calibration error of %d it is %s', (ece, kind) => {
    expect(trustOf(part(40, ece, tooSure))).toMatchObject({ kind, ece });
  });

  it('says to which side it errs', () => {
    expect(trustOf(part(40, 0.2, tooSure))).toMatchObject({ leaning: 'too_sure' });
    expect(trustOf(part(40, 0.2, [bin(0.4, 0.6, 40, 0.5, 0.9)]))).toMatchObject({ leaning: 'too_careful' });
  });

  it('cannot be said from a few recordings, nor of models from before it was measured', () => {
    expect(trustOf(part(19, 0, tooSure))).toEqual({ kind: 'too_few' });
    expect(trustOf({ ...part(40, 0, tooSure), probability: null })).toBeNull();
  });
});

describe('said and true', () => {
  it('joins three bins by their recordings and leaves out where there are none', () => {
    const bins = [
      ...[bin(0, 0.1, 0, 0, 0), bin(0.1, 0.2, 0, 0, 0), bin(0.2, 0.3, 0, 0, 0)],
      ...[bin(0.3, 0.4, 1, 0.375, 0), bin(0.4, 0.5, 0, 0, 0), bin(0.5, 0.6, 3, 0.625, 1)],
    ];
    expect(saidAndTrue(bins)).toEqual([{ from: 0.3, to: 0.6, count: 4, said: 0.5625, true: 0.75 }]);
  });
});
