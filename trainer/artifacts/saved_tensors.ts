import type { Tensor } from '../engine/architecture.ts';
import type { Scaler, TrainedModel } from '../training.ts';
import { type ClassifierForm, classifierTensors, rebuildClassifier } from './classifier_form.ts';
import { damaged } from './errors.ts';

/** The numbers that a training found, as the weights file holds them: parameters and fitted statistics. */

const memberPrefix = (member: number) => `member_${member}/`;
const meanOf = (input: number) => `input_${input}/mean`;
const scaleOf = (input: number) => `input_${input}/scale`;

export function toSavedTensors({ inputs, members }: TrainedModel): Map<string, Tensor> {
  return new Map([
    ...members.flatMap(({ classifier }, i) => prefixed(memberPrefix(i), classifierTensors(classifier))),
    ...inputs.flatMap(({ scaler: { mean, scale } }, i): [string, Tensor][] => [
      [meanOf(i), { shape: [mean.length], values: mean }],
      [scaleOf(i), { shape: [scale.length], values: scale }],
    ]),
  ]);
}

/** What model_info.json says that the weights file must hold. */
export interface SavedForm {
  /** Features of each input. */
  inputs: readonly number[];
  members: readonly ClassifierForm[];
}

/**
 * The inverse, for a model of the given form. Throws `ARTIFACT_DAMAGED` when a tensor is missing, left over or
 * of another shape.
 */
export function fromSavedTensors(saved: ReadonlyMap<string, Tensor>, form: SavedForm, file: string) {
  const scalers = form.inputs.map(
    (columns, i): Scaler => ({
      mean: vectorOf(saved, meanOf(i), columns, file),
      scale: vectorOf(saved, scaleOf(i), columns, file),
    }),
  );
  const classifiers = form.members.map((member, i) =>
    rebuildClassifier(member, belowPrefix(saved, memberPrefix(i)), file),
  );
  const expected = classifiers.reduce(
    (count, classifier) => count + classifierTensors(classifier).size,
    2 * scalers.length,
  );
  if (saved.size !== expected) throw misfit(file);
  return { scalers, classifiers };
}

export function misfit(file: string) {
  return damaged(file, 'its numbers do not fit the model that model_info.json describes.');
}

function prefixed(prefix: string, tensors: ReadonlyMap<string, Tensor>): [string, Tensor][] {
  return [...tensors].map(([name, tensor]) => [`${prefix}${name}`, tensor]);
}

function belowPrefix(saved: ReadonlyMap<string, Tensor>, prefix: string): Map<string, Tensor> {
  return new Map(
    [...saved].flatMap(([name, tensor]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), tensor] as const] : [],
    ),
  );
}

function vectorOf(saved: ReadonlyMap<string, Tensor>, name: string, length: number, file: string) {
  const tensor = saved.get(name);
  if (tensor?.shape.join() !== String(length)) throw misfit(file);
  return tensor.values;
}
