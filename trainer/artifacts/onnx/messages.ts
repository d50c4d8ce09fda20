import { type Attributes, attributeProto } from './attributes.ts';
import { bytesField, integerField, message, textField } from './protobuf.ts';
import { ELEMENT, type Initializer, tensorProto } from './tensors.ts';

/**
 * The messages of ONNX that our models need. Field numbers are those of `onnx.proto`
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), named after its messages.
 */

/** ONNX 1.12: old enough for the runtimes on devices, new enough for every operator we use. */
const IR_VERSION = 8;
const OPSETS = { '': 17, 'ai.onnx.ml': 3 } as const;
export type Domain = keyof typeof OPSETS;

/** An operator; attributes that it leaves out have the value that the standard gives them. */
export interface OnnxNode {
  name: string;
  operator: string;
  domain: Domain;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes: Attributes;
}

/** A float32 tensor at the graph's edge; a text is a dimension that is known only when it runs. */
export interface OnnxValue {
  name: string;
  shape: readonly (number | string)[];
}

export interface OnnxGraph {
  name: string;
  nodes: readonly OnnxNode[];
  initializers: readonly (readonly [string, Initializer])[];
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
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
    ...domainsOf(graph).map((domain) =>
      bytesField(8, message([textField(1, domain), integerField(2, OPSETS[domain])])),
    ),
    ...Object.entries(metadata).map(([key, value]) =>
      bytesField(14, message([textField(1, key), textField(2, value)])),
    ),
  ]);
}

/** Only the operator sets that the graph uses: a runtime without `ai.onnx.ml` can then still read most models. */
function domainsOf({ nodes }: OnnxGraph): Domain[] {
  return [...new Set<Domain>(['', ...nodes.map(({ domain }) => domain)])].sort();
}

function graphProto({ name, nodes, initializers, inputs, outputs }: OnnxGraph): Uint8Array {
  return message([
    ...nodes.map((node) => bytesField(1, nodeProto(node))),
    textField(2, name),
    ...initializers.map(([key, tensor]) => bytesField(5, tensorProto(key, tensor))),
    ...inputs.map((input) => bytesField(11, valueInfoProto(input))),
    ...outputs.map((output) => bytesField(12, valueInfoProto(output))),
  ]);
}

function nodeProto({ name, operator, domain, inputs, outputs, attributes }: OnnxNode): Uint8Array {
  return message([
    ...inputs.map((input) => textField(1, input)),
    ...outputs.map((output) => textField(2, output)),
    textField(3, name),
    textField(4, operator),
    ...Object.entries(attributes).map(([key, value]) => bytesField(5, attributeProto(key, value))),
    ...(domain === '' ? [] : [textField(7, domain)]),
  ]);
}

function valueInfoProto({ name, shape }: OnnxValue): Uint8Array {
  const dimensions = shape.map((extent) =>
    bytesField(1, typeof extent === 'number' ? integerField(1, extent) : textField(2, extent)),
  );
  const tensorType = message([integerField(1, ELEMENT.float), bytesField(2, message(dimensions))]);
  return message([textField(1, name), bytesField(2, bytesField(1, tensorType))]);
}
