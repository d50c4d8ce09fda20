import type { TrainedModel } from '../../training.ts';
import { byName } from '../by_name.ts';
import { writeAnswers } from './answers.ts';
import { GraphWriter } from './graph.ts';
import { modelProto, type OnnxGraph, type OnnxValue } from './messages.ts';

/** One input is called so; where a model has several, the name of their features follows. */
export const ONNX_INPUT = 'features';

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
  const names = inputs.map(({ name }) => name);
  return writeModel(graph, { inputs, outputs: writeAnswers(graph, model, names, BATCH) }, metadata);
}

/** The file of a graph that was written as a whole. */
export function writeModel(
  { nodes, initializers }: GraphWriter,
  edge: Pick<OnnxGraph, 'inputs' | 'outputs'>,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const graph = { name: 'classifier', nodes, initializers: byName(initializers), ...edge };
  return modelProto(graph, 'a3cp-trainer', metadata);
}

function onnxInputs({ inputs }: TrainedModel): OnnxValue[] {
  return inputs.map(({ name, scaler }) => ({
    name: inputs.length === 1 ? ONNX_INPUT : `${ONNX_INPUT}_${name}`,
    shape: [BATCH, scaler.mean.length],
  }));
}
