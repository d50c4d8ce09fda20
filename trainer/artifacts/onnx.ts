import type { Activation, Network } from '../engine/architecture.ts';
import { inferShapes } from '../engine/shapes.ts';
import { byName } from './by_name.ts';
import { type InferenceLayer, inferenceLayers } from './inference_layers.ts';
import { modelProto, type OnnxNode } from './onnx_messages.ts';

export const ONNX_INPUT = 'features';
export const ONNX_OUTPUT = 'probabilities';

/** A dimension that the caller chooses when it runs the model. */
const BATCH = 'N';

const ACTIVATION_OPERATORS: Record<Exclude<Activation, 'linear'>, string> = {
  relu: 'Relu',
  softmax: 'Softmax',
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
};

/**
 * The network as an ONNX model for inference: standardised `features` [N, inputs] in, `probabilities`
 * [N, classes] out. Dropout is left out, as it does nothing outside training.
 */
export function writeOnnx(
  { architecture, parameters }: Network,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const { inputShape, outputShape } = inferShapes(architecture);
  const layers = inferenceLayers(architecture.layers);
  const graph = {
    name: 'classifier',
    nodes: layers.flatMap((layer, i) => layerNodes(layer, i === layers.length - 1)),
    initializers: byName(parameters),
    input: { name: ONNX_INPUT, shape: [BATCH, ...inputShape] },
    output: { name: ONNX_OUTPUT, shape: [BATCH, ...outputShape] },
  };
  return modelProto(graph, 'a3cp-trainer', metadata);
}

/** A dense layer is Gemm (x · kernel + bias), then its activation. */
function layerNodes({ name, inputs, activation }: InferenceLayer, isLast: boolean): OnnxNode[] {
  const output = isLast ? ONNX_OUTPUT : layerOutput(name);
  const sums = activation === 'linear' ? output : `${name}/sums`;
  const dense = {
    name,
    operator: 'Gemm',
    inputs: [...inputs.map(layerOutput), `${name}/kernel`, `${name}/bias`],
    output: sums,
  };
  if (activation === 'linear') return [dense];
  const operator = ACTIVATION_OPERATORS[activation];
  return [dense, { name: `${name}/${activation}`, operator, inputs: [sums], output }];
}

/** The slash keeps layers apart from the graph's own input and output, whatever they are called. */
function layerOutput(name: string): string {
  return name === 'input' ? ONNX_INPUT : `${name}/output`;
}
