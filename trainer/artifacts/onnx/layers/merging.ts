import type { Site } from './site.ts';

export function writeAdd({ graph, inputs }: Site): string {
  return graph.node('sum', 'Sum', inputs);
}

export function writeConcatenate({ graph, inputs }: Site): string {
  return graph.node('joined', 'Concat', inputs, { attributes: { axis: { int: -1 } } });
}

export function writeFlatten({ graph, input }: Site): string {
  return graph.node('flat', 'Flatten', [input], { attributes: { axis: { int: 1 } } });
}
