import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilityMetrics } from './probability_metrics.ts';
import { areaUnderRoc, averagePrecision, precisionAt, rank } from './ranking.ts';

const labels = ['drink', 'eat', 'no'];
const truth = Uint16Array.of(0, 0, 0, 1, 1, 2, 2, 2, 2);
const probabilities = Float32Array.of(
  ...[0.7, 0.2, 0.1, 0.4, 0.5, 0.1, 0.6, 0.3, 0.1, 0.2, 0.7, 0.1, 0.5, 0.3, 0.2],
  ...[0.1, 0.1, 0.8, 0.3, 0.3, 0.4, 0.45, 0.15, 0.4, 0.05, 0.05, 0.9],
);

/**
 * scikit-learn 1.2.1 and NumPy, with P and y as above (P rounded to float32) and Y = np.eye(3)[y]:
 *   roc_auc_score(Y, P, average=None); average_precision_score(Y, P, average=None)
 *   brier_score_loss(Y[:,k], P[:,k]); ((P-Y)**2).sum(1).mean()
 *   p, r, t = precision_recall_curve(Y[:,k], P[:,k]); f = (2*p*r/(p+r))[:-1]; the last t where f is largest
 *   def ece(c, ok, n=15):
 *     b = np.clip(np.ceil(c*n)-1, 0, n-1)
 *     return sum(abs(c[b==i].sum()-ok[b==i].sum()) for i in range(n))/len(c)
 *   ece(P.max(1), P.argmax(1)==y); ece(P[:,k], Y[:,k])
 *   Y[np.argsort(-P[:,k])[:int(Y[:,k].sum())],k].mean()
 */
const oracle = {
  auc: [0.88888889, 0.85714286, 1],
  pr_auc: [0.86666667, 0.7, 1],
  brier: [0.13388888654609532, 0.12055555645790372, 0.09444444311989687],
  optimal_threshold: [0.6000000238418579, 0.699999988079071, 0.4000000059604645],
  f1_at_threshold: [0.8, 0.6666666666666666, 1],
  ece: [0.22222222346398565, 0.15555555414822367, 0.23333333432674408],
  precision_at_support: [0.6666666666666666, 0.5, 1],
} as const;

test('figures of each class are those of scikit-learn', () => {
  const { per_class } = probabilityMetrics(probabilities, truth, labels);
  for (const [k, figures] of per_class.entries()) {
    expect(figures.label).toBe(labels[k]);
    expect(figures.auc).toBeCloseTo(oracle.auc[k] ?? 0, 8);
    expect(figures.pr_auc).toBeCloseTo(oracle.pr_auc[k] ?? 0, 8);
    expect(figures.brier).toBeCloseTo(oracle.brier[k] ?? 0, 12);
    expect(figures.optimal_threshold).toBeCloseTo(oracle.optimal_threshold[k] ?? 0, 12);
    expect(figures.f1_at_threshold).toBeCloseTo(oracle.f1_at_threshold[k] ?? 0, 12);
    expect(figures.ece).toBeCloseTo(oracle.ece[k] ?? 0, 12);
    expect(figures.precision_at_support).toBeCloseTo(oracle.precision_at_support[k] ?? 0, 12);
    expect(figures.precision_at_10).toBeNull();
  }
});

test('macro figures, the multi-class Brier score and the calibration error are those of scikit-learn and NumPy', () => {
  const metrics = probabilityMetrics(probabilities, truth, labels);
  expect(metrics.auc).toBeCloseTo((0.8888888888888888 + 0.8571428571428571 + 1) / 3, 12);
  expect(metrics.pr_auc).toBeCloseTo(0.8555555555555555, 12);
  expect(metrics.brier).toBeCloseTo(0.3488888861238959, 12);
  expect(metrics.ece).toBeCloseTo(0.27222222420904374, 12);
  expect(metrics.ece_classwise).toBeCloseTo((0.22222222346 + 0.15555555415 + 0.23333333433) / 3, 9);
});

test('a class that does not occur has no figures and does not count in the mean', () => {
  const { auc, per_class } = probabilityMetrics(
    Float32Array.of(0.8, 0.1, 0.1, 0.2, 0.7, 0.1),
    Uint16Array.of(0, 1),
    labels,
  );
  expect(auc).toBe(1);
  expect(per_class[2]).toEqual({
    ...{ label: 'no', auc: null, pr_auc: null, brier: null, ece: null },
    ...{ optimal_threshold: null, f1_at_threshold: null, precision_at_support: null, precision_at_10: null },
  });
});

const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), {
  minLength: 1,
  maxLength: 40,
});

test('the area under the ROC curve is the share of pairs in order, a tie counting half (Mann–Whitney)', () => {
  fc.assert(
    fc.property(scored, (rows) => {
      const area = areaUnderRoc(rankingOf(rows));
      const [yes, no] = [rows.filter(([, is]) => is), rows.filter(([, is]) => !is)];
      fc.pre(yes.length > 0 && no.length > 0);
      const pairs = yes.flatMap(([a]) => no.map(([b]): number => (a > b ? 1 : a === b ? 0.5 : 0)));
      expect(area).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / pairs.length, 10);
    }),
  );
});

test('without a positive, or without a negative, there is no ROC curve', () => {
  expect(areaUnderRoc(rankingOf([[1, false]]))).toBeNull();
  expect(areaUnderRoc(rankingOf([[1, true]]))).toBeNull();
});

test('a row of weight n counts as n rows', () => {
  fc.assert(
    fc.property(scored, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40 }), (rows, weights) => {
      const repeated = rankingOf(rows.flatMap((row, i) => new Array(weights[i] ?? 0).fill(row)));
      for (const figure of [areaUnderRoc, averagePrecision]) {
        const [weighted, expected] = [figure(rankingOf(rows), weights), figure(repeated)];
        if (expected === null) expect(weighted).toBeNull();
        else expect(weighted).toBeCloseTo(expected, 10);
      }
    }),
  );
});

test('among equal scores precision at k is the mean over their orders', () => {
  expect(
    precisionAt(
      rankingOf([
        [3, true],
        [1, true],
        [1, false],
        [1, false],
      ]),
      2,
    ),
  ).toBeCloseTo(2 / 3, 12);
});

function rankingOf(rows: readonly (readonly [number, boolean])[]) {
  return rank(
    Float32Array.from(rows, ([score]) => score / 6),
    Uint8Array.from(rows, ([, positive]) => (positive ? 1 : 0)),
  );
}
