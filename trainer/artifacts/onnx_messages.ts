import type { Tensor } from '../engine/architecture.ts';
import { toFloat32Bytes } from './bytes.ts';
import { bytesField, integerField, message, textField } from './protobuf.ts';

/**
 * The messages of ONNX that a network of ours needs. Field numbers are those of `onnx.proto`
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), named after its messages.
 */

/** ONNX 1.12: old enough for the runtimes on devices, new enough for every operator we use. */
const IR_VERSION = 8;
const OPSET_VERSION = 17;

const FLOAT = 1;

/** An operator with the attributes that the standard gives it by default. */
export interface OnnxNode {
  name: string;
  operator: string;
  inputs: readonly string[];
  output: string;
}

/** A float32 tensor at the graph's edge; a text is a dimension that is known only when it runs. */
export interface OnnxValue {
  name: string;
  shape: readonly (number | string)[];
}

export interface OnnxGraph {
  name: string;
  nodes: readonly OnnxNode[];
  initializers: readonly (readonly [string, Tensor])[];
  input: OnnxValue;
  output: OnnxValue;
}

export function modelProto(
  graph: OnnxGraph,
  producer: string,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  return message([
    integerField(1, IR_VERSION),
    textField(2, producer),
    bytesField(7, graphProto(graph)),
    bytesField(8, message([textField(1, ''), integerField(2, OPSET_VERSION)])),
    ...Object.entries(metadata).map(([key, value]) =>
      bytesField(14, message([textField(1, key), textField(2, value)])),
    ),
  ]);
}

function graphProto({ name, nodes, initializers, input, output }: OnnxGraph): Uint8Array {
  return message([
    ...nodes.map((node) => bytesField(1, nodeProto(node))),
    textField(2, name),
    ...initializers.map(([key, tensor]) => bytesField(5, tensorProto(key, tensor))),
    bytesField(11, valueInfoProto(input)),
    bytesField(12, valueInfoProto(output)),
  ]);
}

function nodeProto({ name, operator, inputs, output }: OnnxNode): Uint8Array {
  return message([
    ...inputs.map((input) => textField(1, input)),
    textField(2, output),
    textField(3, name),
    textField(4, operator),
  ]);
}

function tensorProto(name: string, { shape, values }: Tensor): Uint8Array {
  return message([
    ...shape.map((extent) => integerField(1, extent)),
    integerField(2, FLOAT),
    textField(8, name),
    bytesField(9, toFloat32Bytes(values)),
  ]);
}

function valueInfoProto({ name, shape }: OnnxValue): Uint8Array {
  const dimensions = shape.map((extent) =>
    bytesField(1, typeof extent === 'number' ? integerField(1, extent) : textField(2, extent)),
  );
  const tensorType = message([integerField(1, FLOAT), bytesField(2, message(dimensions))]);
  return message([textField(1, name), bytesField(2, bytesField(1, tensorType))]);
}
