import type { RejectionRule } from '../../../data/schema.ts';
import { shares } from './calibration.ts';
import type { GraphWriter, Value } from './graph.ts';
import { concatenate, elementwise, gatherColumns, reduce } from './operators.ts';

interface Probabilities {
  value: Value;
  /** Classes that are no answer. */
  silent: ReadonlySet<number>;
}

/**
 * Appends `unknown` to the probabilities of the classes that are answers: its score is max(threshold,
 * runner-up + margin), the runner-up being the next best answer or the most probable silent class. Everything is
 * divided by its sum: see trainer/evaluation/rejection.ts.
 */
export function writeUnknown(graph: GraphWriter, rule: RejectionRule, probabilities: Probabilities): Value {
  const below = graph.below('unknown');
  const answers = gatherColumns(below, 'answers', probabilities.value, columns(probabilities, false));
  const runnerUp = writeRunnerUp(below, probabilities, answers);
  const ahead = elementwise(below, 'ahead', 'ADD', runnerUp, below.scalar('margin', rule.margin));
  const score = elementwise(below, 'score', 'MAXIMUM', ahead, below.scalar('threshold', rule.threshold));
  return shares(below, concatenate(below, 'all', [answers, score]));
}

function columns({ value, silent }: Probabilities, isSilent: boolean): number[] {
  const classes = value.shape.at(-1) ?? 0;
  return Array.from({ length: classes }, (_, k) => k).filter((k) => silent.has(k) === isSilent);
}

function writeRunnerUp(graph: GraphWriter, probabilities: Probabilities, answers: Value): Value {
  const second = writeSecond(graph, answers);
  const silent = columns(probabilities, true);
  if (silent.length === 0) return second;
  const own = gatherColumns(graph, 'silent', probabilities.value, silent);
  const most = reduce(graph, 'most_silent', 'REDUCE_MAX', own, { axes: [1], keep: true });
  return elementwise(graph, 'runner_up', 'MAXIMUM', second, most);
}

/** The second largest answer; 0 where there is a single one. */
function writeSecond(graph: GraphWriter, answers: Value): Value {
  const [rows = 1, count = 1] = answers.shape;
  if (count < 2) return elementwise(graph, 'no_second', 'SUB', answers, answers);
  const outputs = [{ name: 'two_largest' }, { name: 'two_places', type: 'INT32' as const }];
  const two = graph.integers('two', [2], []);
  const [largest = answers] = graph.nodeWithOutputs(outputs, 'TOPK_V2', [answers, two], [rows, 2]);
  return gatherColumns(graph, 'second', largest, [1]);
}
