import { silentClasses } from '../../evaluation/no_action.ts';
import type { TrainedModel } from '../../training.ts';
import { writeCalibration } from './calibration.ts';
import { modelFile, type Port } from './file.ts';
import { GraphWriter } from './graph.ts';
import { writeUnknown } from './unknown.ts';
import { writeVote } from './vote.ts';

/** One input is called so; where a model has several, the name of their features follows. */
export const TFLITE_INPUT = 'features';
/** Calibrated, in the order of the labels. */
export const TFLITE_OUTPUT = 'probabilities';
/** Those of the labels that are answers, and behind them `unknown`; it is the largest exactly when no answer should be given. */
export const TFLITE_OUTPUT_WITH_UNKNOWN = 'probabilities_with_unknown';

/**
 * The whole model as a TensorFlow Lite file of built-in float32 operators: standardised features [N, …] of each
 * input in, `probabilities` [N, classes] and, where the model has a rejection rule,
 * `probabilities_with_unknown` [N, answers + 1] out. N is 1 until a program resizes the inputs. The names are
 * those of the tensors and of the signature `serving_default`. Each entry of `metadata` is a metadata buffer of
 * that name which holds UTF-8 text. Every kind of model can be written so.
 */
export function writeTflite(model: TrainedModel, metadata: Readonly<Record<string, string>>): Uint8Array {
  const graph = new GraphWriter();
  const inputs = writeInputs(graph, model);
  const votes = writeVote(
    graph,
    model.members,
    inputs.map(({ value }) => value),
  );
  const calibrated = writeCalibration(graph, model.calibration, votes);
  graph.rename(calibrated, TFLITE_OUTPUT);
  const outputs = [{ name: TFLITE_OUTPUT, value: calibrated }];
  if (model.rejection) {
    const probabilities = { value: calibrated, silent: silentClasses(model.labels) };
    const unknown = writeUnknown(graph, model.rejection, probabilities);
    graph.rename(unknown, TFLITE_OUTPUT_WITH_UNKNOWN);
    outputs.push({ name: TFLITE_OUTPUT_WITH_UNKNOWN, value: unknown });
  }
  return modelFile(graph, { inputs, outputs }, metadata);
}

function writeInputs(graph: GraphWriter, { inputs }: TrainedModel): Port[] {
  return inputs.map(({ name: features, scaler }) => {
    const name = inputs.length === 1 ? TFLITE_INPUT : `${TFLITE_INPUT}_${features}`;
    return { name, value: graph.input(name, [1, scaler.mean.length]) };
  });
}
