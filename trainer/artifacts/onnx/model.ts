import { silentClasses } from '../../evaluation/no_action.ts';
import type { TrainedModel } from '../../training.ts';
import { byName } from '../by_name.ts';
import { writeCalibration } from './calibration.ts';
import { GraphWriter } from './graph.ts';
import { modelProto, type OnnxValue } from './messages.ts';
import { writeUnknown } from './unknown.ts';
import { writeVote } from './vote.ts';

/** One input is called so; where a model has several, the name of their features follows. */
export const ONNX_INPUT = 'features';
/** Calibrated, in the order of the labels. */
export const ONNX_OUTPUT = 'probabilities';
/** Those of the labels that are answers, and behind them `unknown`; it is the largest exactly when no answer should be given. */
export const ONNX_OUTPUT_WITH_UNKNOWN = 'probabilities_with_unknown';

/** A dimension that the caller chooses when it runs the model. */
const BATCH = 'N';

/**
 * The whole model as an ONNX graph for inference: standardised features [N, …] of each input in,
 * `probabilities` [N, classes] and, where the model has a rejection rule, `probabilities_with_unknown`
 * [N, answers + 1] out.
 */
export function writeOnnx(model: TrainedModel, metadata: Readonly<Record<string, string>>): Uint8Array {
  const graph = new GraphWriter();
  const inputs = onnxInputs(model);
  const votes = writeVote(
    graph,
    model.members,
    inputs.map(({ name }) => name),
  );
  const calibrated = writeCalibration(graph, model.calibration, votes);
  graph.node('output', 'Identity', [calibrated], { output: ONNX_OUTPUT });
  const outputs = [{ name: ONNX_OUTPUT, shape: [BATCH, model.labels.length] }];
  if (model.rejection) {
    const silent = silentClasses(model.labels);
    const probabilities = { name: calibrated, classes: model.labels.length, silent };
    writeUnknown(graph, model.rejection, probabilities, ONNX_OUTPUT_WITH_UNKNOWN);
    const answers = model.labels.length - silent.size;
    outputs.push({ name: ONNX_OUTPUT_WITH_UNKNOWN, shape: [BATCH, answers + 1] });
  }
  const { nodes } = graph;
  const initializers = byName(graph.initializers);
  return modelProto({ name: 'classifier', nodes, initializers, inputs, outputs }, 'a3cp-trainer', metadata);
}

function onnxInputs({ inputs }: TrainedModel): OnnxValue[] {
  return inputs.map(({ name, scaler }) => ({
    name: inputs.length === 1 ? ONNX_INPUT : `${ONNX_INPUT}_${name}`,
    shape: [BATCH, scaler.mean.length],
  }));
}
