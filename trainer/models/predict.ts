import type { Signal } from '../../data/schema.ts';
import { predictProbabilities } from '../engine/infer.ts';
import { calibrate } from '../evaluation/calibration.ts';
import { applyTemperature } from '../evaluation/temperature.ts';
import { featureExtractor, featureLength } from '../features/extract.ts';
import { standardise } from '../features/scaler.ts';
import type { FeatureSpec } from '../features/spec.ts';
import type { ModelInput, TrainedModel } from '../training.ts';
import type { Classifier } from './classifier.ts';
import { predictForest } from './forest/predict.ts';
import { predictKernel } from './svm/predict.ts';

/**
 * The feature vectors of recordings, row-major [signals, featureLength(spec)].
 * @param beforeEach called before each recording: what it throws ends the work
 */
export function featureRows(
  spec: FeatureSpec,
  signals: readonly Signal[],
  beforeEach: () => void = () => {},
): Float32Array {
  const columns = featureLength(spec);
  const extract = featureExtractor(spec);
  const rows = new Float32Array(signals.length * columns);
  for (const [i, signal] of signals.entries()) {
    beforeEach();
    rows.set(extract(signal), i * columns);
  }
  return rows;
}

/** What one input of a model sees of recordings: standardised features, row-major [signals, features]. */
export function inputRows({ featureSpec, scaler }: ModelInput, signals: readonly Signal[]): Float32Array {
  return standardise(scaler, featureRows(featureSpec, signals));
}

/** @param inputs standardised features [rows, columns]; the result is row-major [rows, classes] */
export function classify(classifier: Classifier, inputs: Float32Array, rows: number): Float32Array {
  switch (classifier.kind) {
    case 'network':
      return predictProbabilities(classifier.network, inputs, rows);
    case 'kernel':
      return predictKernel(classifier, inputs, rows);
    case 'forest':
      return predictForest(classifier, inputs, rows);
  }
}

/** The average of several answers to the same question, by weight; weights add up to 1. */
export function vote(answers: readonly { probabilities: Float32Array; weight: number }[]): Float32Array {
  const [only, another] = answers;
  if (only && !another) return only.probabilities;
  const sums = new Float64Array(answers[0]?.probabilities.length ?? 0);
  for (const { probabilities, weight } of answers) {
    for (const [i, p] of probabilities.entries()) sums[i] = (sums[i] ?? 0) + weight * p;
  }
  return Float32Array.from(sums);
}

/** What the model says of recordings: calibrated, row-major probabilities [signals, labels]. */
export function predictSignals(model: TrainedModel, signals: readonly Signal[]): Float32Array {
  return predictInputs(
    model,
    model.inputs.map((input) => inputRows(input, signals)),
    signals.length,
  );
}

/** The same, from what each input of the model sees: row-major [rows, features]. */
export function predictInputs(
  { members, calibration, labels }: TrainedModel,
  inputs: readonly Float32Array[],
  rows: number,
): Float32Array {
  const answers = members.map(({ classifier, input, temperature, weight }) => {
    const said = classify(classifier, inputs[input] ?? new Float32Array(), rows);
    return {
      probabilities: temperature === 1 ? said : applyTemperature(temperature, said, labels.length),
      weight,
    };
  });
  return calibrate(calibration, vote(answers), labels.length);
}
