import type { Signal } from '../../../data/schema.ts';
import type { FeatureRecipe } from '../../features/recipe.ts';
import { fitScaler } from '../../features/scaler.ts';
import type { Classifier, ForestClassifier, KernelClassifier } from '../../models/classifier.ts';
import { denseSoftmax } from '../../models/linear/dense_softmax.ts';
import { featureRows } from '../../models/predict.ts';
import { createRandom, type Random } from '../../random.ts';
import type { ModelInput, TrainedModel } from '../../training.ts';
import { exampleEnsemble } from './example_model.ts';

const CLASSES = exampleEnsemble.labels.length;

/**
 * A vote of one member a recipe, whose features are fitted on recordings and whose weights are drawn: a linear
 * classifier, a kernel and a tree in turn, calibrated class by class.
 */
export function recordingModel(recipes: readonly FeatureRecipe[], train: readonly Signal[]): TrainedModel {
  const random = createRandom(1);
  const inputs = recipes.map((recipe) => inputOf(recipe, train));
  const members = inputs.map(({ scaler }, input) => ({
    ...{ algorithm: 'linear' as const, input, temperature: 1 + input / 2, weight: 1 / inputs.length },
    classifier: drawn[input % drawn.length]?.(random, scaler.mean.length) ?? drawTree(),
  }));
  return { ...exampleEnsemble, inputs, members };
}

function inputOf(recipe: FeatureRecipe, train: readonly Signal[]): ModelInput {
  const featureSpec = recipe.fit(train, 1);
  const rows = featureRows(featureSpec, train);
  return { name: recipe.name, featureSpec, scaler: fitScaler(rows, rows.length / train.length) };
}

const drawn: readonly ((random: Random, columns: number) => Classifier)[] = [
  drawLinear,
  drawKernel,
  drawTree,
];

function drawLinear(random: Random, columns: number): Classifier {
  const draw = (length: number) => Float64Array.from({ length }, () => random.normal() / Math.sqrt(columns));
  return denseSoftmax({ kernel: draw(columns * CLASSES), bias: draw(CLASSES) });
}

function drawKernel(random: Random, columns: number): KernelClassifier {
  const draw = (...shape: number[]) => {
    const length = shape.reduce((product, extent) => product * extent, 1);
    return { shape, values: Float32Array.from({ length }, () => random.normal()) };
  };
  const vectors = draw(4, columns);
  return { kind: 'kernel', gamma: 0.5 / columns, vectors, weights: draw(4, CLASSES), bias: draw(CLASSES) };
}

/** One question, about the second feature. */
function drawTree(): ForestClassifier {
  return {
    kind: 'forest',
    nodes: { shape: [3, 4], values: Float32Array.of(...[1, 0.01, 1, 2], ...[-1, 0, 0, 0], ...[-1, 0, 1, 0]) },
    leaves: { shape: [2, CLASSES], values: Float32Array.of(0.7, 0.2, 0.1, 0.1, 0.3, 0.6) },
    roots: { shape: [1], values: Float32Array.of(0) },
  };
}
