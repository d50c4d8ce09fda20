import type { Value } from '../graph.ts';
import { concatenate, elementwise, reshape } from '../operators.ts';
import type { Site } from './site.ts';

export function writeAdd({ graph, inputs }: Site): Value {
  return inputs.reduce((sum, value, i) => elementwise(graph, `sum_${i}`, 'ADD', sum, value));
}

export function writeConcatenate({ graph, inputs }: Site): Value {
  return concatenate(graph, 'joined', inputs);
}

export function writeFlatten({ graph, input, outputShape }: Site): Value {
  return reshape(graph, 'flat', input, outputShape);
}
