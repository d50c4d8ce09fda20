import type { Calibration } from '../../data/schema.ts';
import { columnOf } from './answers.ts';
import { fitIsotonic, heightAt } from './isotonic.ts';
import { logLosses } from './metrics.ts';
import { applyTemperature, fitTemperature } from './temperature.ts';

/** Isotonic regression has as many parameters as it likes: below this it learns the noise. */
const LEAST_FOR_ISOTONIC = 300;
const FOLDS = 5;
/** No class is ever called impossible: a step that was never right in n rows is taken for half a row in n. */
const HALF_A_ROW = 0.5;

type Fit = (probabilities: Float32Array, truth: Uint16Array, classes: number) => Calibration;

/**
 * How to turn these probabilities into ones that mean something: one temperature, or from 300 rows on isotonic
 * regression of each class where its cross-validated log loss, by group, is lower. Fit it on recordings that
 * the model has not learned from: the validation part, or out-of-fold probabilities where there is none.
 * @param probabilities row-major [rows, classes]
 * @param groups group index of each row
 */
export function fitCalibration(
  probabilities: Float32Array,
  truth: Uint16Array,
  groups: Uint32Array,
): Calibration {
  const classes = truth.length === 0 ? 1 : probabilities.length / truth.length;
  const rows: Rows = { probabilities, truth, groups, classes };
  const worthTrying = truth.length >= LEAST_FOR_ISOTONIC && new Set(groups).size >= FOLDS;
  const better =
    worthTrying && crossValidatedLoss(isotonic, rows) < crossValidatedLoss(temperature, rows)
      ? isotonic
      : temperature;
  return better(probabilities, truth, classes);
}

/** Calibrated probabilities; each row sums to 1. */
export function calibrate(
  calibration: Calibration,
  probabilities: Float32Array,
  classes: number,
): Float32Array {
  if (calibration.kind === 'temperature') {
    return applyTemperature(calibration.temperature, probabilities, classes);
  }
  const raised = Float32Array.from(probabilities, (p, i) => {
    const line = calibration.classes[i % classes];
    return line ? heightAt(line, p) : p;
  });
  for (let start = 0; start < raised.length; start += classes) {
    const row = raised.subarray(start, start + classes);
    const sum = row.reduce((total, p) => total + p, 0);
    for (let k = 0; k < classes; k++) row[k] = sum > 0 ? (row[k] ?? 0) / sum : 1 / classes;
  }
  return raised;
}

const temperature: Fit = (probabilities, truth, classes) => ({
  kind: 'temperature',
  temperature: truth.length === 0 ? 1 : fitTemperature(probabilities, truth, classes),
});

const isotonic: Fit = (probabilities, truth, classes) => ({
  kind: 'isotonic',
  classes: Array.from({ length: classes }, (_, k) => {
    const outcomes = Uint8Array.from(truth, (one) => (one === k ? 1 : 0));
    const { x, y } = fitIsotonic(columnOf(probabilities, classes, k), outcomes);
    return { x, y: y.map((height) => Math.max(height, HALF_A_ROW / truth.length)) };
  }),
});

interface Rows {
  probabilities: Float32Array;
  truth: Uint16Array;
  groups: Uint32Array;
  classes: number;
}

/** Sum of the log losses of every row under a calibration that was fitted without the row's group. */
function crossValidatedLoss(learn: Fit, rows: Rows): number {
  const folds = foldOfRows(rows.groups);
  let sum = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = selectRows(rows, (row) => folds[row] !== fold);
    const own = selectRows(rows, (row) => folds[row] === fold);
    const calibration = learn(others.probabilities, others.truth, rows.classes);
    const calibrated = calibrate(calibration, own.probabilities, rows.classes);
    sum += logLosses(calibrated, own.truth, rows.classes).reduce((total, loss) => total + loss, 0);
  }
  return sum;
}

/** Groups are dealt out in turn. */
function foldOfRows(groups: Uint32Array): Uint32Array {
  const distinct = [...new Set(groups)].sort((a, b) => a - b);
  const fold = new Map(distinct.map((group, i) => [group, i % FOLDS]));
  return groups.map((group) => fold.get(group) ?? 0);
}

function selectRows({ probabilities, truth, classes }: Rows, keep: (row: number) => boolean) {
  return {
    probabilities: probabilities.filter((_, i) => keep(Math.floor(i / classes))),
    truth: truth.filter((_, row) => keep(row)),
  };
}
