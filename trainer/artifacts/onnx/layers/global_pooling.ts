import type { LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter } from '../graph.ts';
import type { Site } from './site.ts';

type GlobalPooling = LayerOf<
  'global_max_pooling1d' | 'global_max_pooling2d' | 'global_average_pooling1d' | 'global_average_pooling2d'
>;

/** Over every axis but the last; frames that are padding count for nothing. */
export function writeGlobalPooling({ layer, graph, input, inputShape, mask }: Site<GlobalPooling>): string {
  const isMax = layer.type.startsWith('global_max');
  if (mask !== null) return isMax ? maskedMax(graph, input, mask) : maskedMean(graph, input, mask);
  const axes = inputShape.length === 3 ? [1, 2] : [1];
  return reduce(graph, 'pooled', isMax ? 'ReduceMax' : 'ReduceMean', input, axes);
}

function reduce(graph: GraphWriter, name: string, operator: string, input: string, axes: number[]): string {
  return graph.node(name, operator, [input], { attributes: { axes: { ints: axes }, keepdims: { int: 0 } } });
}

/** The sum over frames; its axes are an input rather than an attribute since version 13. */
function sumOverFrames(graph: GraphWriter, name: string, input: string): string {
  return graph.node(name, 'ReduceSum', [input, graph.integers(`${name}_axis`, [1])], {
    attributes: { keepdims: { int: 0 } },
  });
}

/** The mean of no frame at all is zero. */
function maskedMean(graph: GraphWriter, input: string, mask: string): string {
  const sums = sumOverFrames(graph, 'sums', graph.node('present', 'Mul', [input, mask]));
  const frames = sumOverFrames(graph, 'frames', mask);
  const divisor = graph.node('divisor', 'Max', [frames, graph.scalar('one', 1)]);
  return graph.node('pooled', 'Div', [sums, divisor]);
}

/** The largest of no frame at all is zero. */
function maskedMax(graph: GraphWriter, input: string, mask: string): string {
  const asked = graph.node('asked', 'Cast', [mask], { attributes: { to: { int: BOOLEAN } } });
  const lowest = graph.scalar('lowest', -LARGEST_FLOAT);
  const largest = reduce(
    graph,
    'largest',
    'ReduceMax',
    graph.node('present', 'Where', [asked, input, lowest]),
    [1],
  );
  const any = graph.node('any', 'Cast', [reduce(graph, 'frames', 'ReduceMax', mask, [1])], {
    attributes: { to: { int: BOOLEAN } },
  });
  return graph.node('pooled', 'Where', [any, largest, graph.scalar('nothing', 0)]);
}

/** TensorProto.DataType */
const BOOLEAN = 9;
const LARGEST_FLOAT = 3.4028234663852886e38;
