import { silentClasses } from '../../evaluation/no_action.ts';
import type { TrainedModel } from '../../training.ts';
import { writeCalibration } from './calibration.ts';
import type { GraphWriter } from './graph.ts';
import type { OnnxValue } from './messages.ts';
import { writeUnknown } from './unknown.ts';
import { writeVote } from './vote.ts';

/** Calibrated, in the order of the labels. */
export const ONNX_OUTPUT = 'probabilities';
/** Those of the labels that are answers, and behind them `unknown`; it is the largest exactly when no answer should be given. */
export const ONNX_OUTPUT_WITH_UNKNOWN = 'probabilities_with_unknown';

/**
 * From standardised features to the graph's outputs, `probabilities` [rows, classes] and, where the model has a
 * rejection rule, `probabilities_with_unknown` [rows, answers + 1], which are returned.
 * @param inputs the graph's name of each input of the model
 */
export function writeAnswers(
  graph: GraphWriter,
  model: TrainedModel,
  inputs: readonly string[],
  rows: OnnxValue['shape'][number],
): OnnxValue[] {
  const classes = model.labels.length;
  const calibrated = writeCalibration(graph, model.calibration, writeVote(graph, model.members, inputs));
  graph.node('output', 'Identity', [calibrated], { output: ONNX_OUTPUT });
  const outputs = [{ name: ONNX_OUTPUT, shape: [rows, classes] }];
  if (!model.rejection) return outputs;
  const silent = silentClasses(model.labels);
  writeUnknown(graph, model.rejection, { name: calibrated, classes, silent }, ONNX_OUTPUT_WITH_UNKNOWN);
  return [...outputs, { name: ONNX_OUTPUT_WITH_UNKNOWN, shape: [rows, classes - silent.size + 1] }];
}
