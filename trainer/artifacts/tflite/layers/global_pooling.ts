import type { LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { elementwise, reduce } from '../operators.ts';
import { writeChoice, writePadding } from './masking.ts';
import type { Site } from './site.ts';

type GlobalPooling = LayerOf<
  'global_max_pooling1d' | 'global_max_pooling2d' | 'global_average_pooling1d' | 'global_average_pooling2d'
>;

/** Over every axis but the last; frames that are padding count for nothing. */
export function writeGlobalPooling({ layer, graph, input, mask }: Site<GlobalPooling>): Value {
  const isMax = layer.type.startsWith('global_max');
  if (mask) return isMax ? maskedMax(graph, input, mask) : maskedMean(graph, input, mask);
  const axes = input.shape.length === 4 ? [1, 2] : [1];
  return reduce(graph, 'pooled', isMax ? 'REDUCE_MAX' : 'MEAN', input, { axes, keep: false });
}

const overFrames = { axes: [1], keep: false };

/** The mean of no frame at all is zero. */
function maskedMean(graph: GraphWriter, input: Value, mask: Value): Value {
  const present = elementwise(graph, 'present', 'MUL', input, mask);
  const sums = reduce(graph, 'sums', 'SUM', present, overFrames);
  const frames = reduce(graph, 'count', 'SUM', mask, overFrames);
  const divisor = elementwise(graph, 'divisor', 'MAXIMUM', frames, graph.scalar('one', 1));
  return elementwise(graph, 'pooled', 'DIV', sums, divisor);
}

/** The largest of no frame at all is zero. */
function maskedMax(graph: GraphWriter, input: Value, mask: Value): Value {
  const frames = { mask, padding: writePadding(graph, mask) };
  const present = writeChoice(graph, frames, input, graph.scalar('lowest', -LARGEST_FLOAT));
  const largest = reduce(graph, 'largest', 'REDUCE_MAX', present, overFrames);
  const any = reduce(graph, 'any', 'REDUCE_MAX', mask, overFrames);
  return elementwise(graph, 'pooled', 'MUL', largest, any);
}

const LARGEST_FLOAT = 3.4028234663852886e38;
