import type { RejectionRule } from '../../../data/schema.ts';
import type { GraphWriter } from './graph.ts';

/**
 * Appends `unknown` to the probabilities: its score u = max(threshold, second largest + margin) exceeds the
 * largest probability exactly when the answer is not accepted; everything is divided by 1 + u.
 */
export function writeUnknown(
  graph: GraphWriter,
  { threshold, margin }: RejectionRule,
  probabilities: string,
  output: string,
): void {
  const below = graph.below('unknown');
  const [largest = ''] = below.nodeWithOutputs(
    'two_largest',
    'TopK',
    [probabilities, below.integers('two', [2])],
    ['values', 'indices'],
  );
  const second = below.node('second', 'Gather', [largest, below.integers('second_place', [1])], {
    attributes: { axis: { int: 1 } },
  });
  const ahead = below.node('ahead', 'Add', [second, below.scalar('margin', margin)]);
  const score = below.node('score', 'Max', [ahead, below.scalar('threshold', threshold)]);
  const all = below.node('all', 'Concat', [probabilities, score], { attributes: { axis: { int: 1 } } });
  const sum = below.node('sum', 'Add', [score, below.scalar('one', 1)]);
  graph.node('output_with_unknown', 'Div', [all, sum], { output });
}
