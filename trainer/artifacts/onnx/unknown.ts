import type { RejectionRule } from '../../../data/schema.ts';
import type { GraphWriter } from './graph.ts';

const acrossClasses = { axis: { int: 1 } } as const;

/**
 * Appends `unknown` to the probabilities of the classes that are answers: its score is u = max(threshold,
 * runner-up + margin), the runner-up being the next best answer or the most probable silent class. Everything is
 * divided by its sum: see trainer/evaluation/rejection.ts.
 * @param classes how many columns `probabilities` has
 * @param silent classes that are no answer
 */
export function writeUnknown(
  graph: GraphWriter,
  rule: RejectionRule,
  probabilities: { name: string; classes: number; silent: ReadonlySet<number> },
  output: string,
): void {
  const below = graph.below('unknown');
  const answers = writeAnswers(below, probabilities);
  const runnerUp = writeRunnerUp(below, probabilities, answers);
  const ahead = below.node('ahead', 'Add', [runnerUp, below.scalar('margin', rule.margin)]);
  const score = below.node('score', 'Max', [ahead, below.scalar('threshold', rule.threshold)]);
  const all = below.node('all', 'Concat', [answers, score], { attributes: acrossClasses });
  const sum = below.node('sum', 'ReduceSum', [all, below.integers('over_classes', [1])]);
  graph.node('output_with_unknown', 'Div', [all, sum], { output });
}

type Probabilities = Parameters<typeof writeUnknown>[2];

function columns({ classes, silent }: Probabilities, isSilent: boolean): number[] {
  return Array.from({ length: classes }, (_, k) => k).filter((k) => silent.has(k) === isSilent);
}

function writeAnswers(graph: GraphWriter, probabilities: Probabilities): string {
  const indices = graph.integers('answer_columns', columns(probabilities, false));
  return graph.node('answers', 'Gather', [probabilities.name, indices], { attributes: acrossClasses });
}

function writeRunnerUp(graph: GraphWriter, probabilities: Probabilities, answers: string): string {
  const silent = columns(probabilities, true);
  const candidates = [writeSecond(graph, columns(probabilities, false).length, answers)];
  if (silent.length > 0) {
    const own = graph.node(
      'silent',
      'Gather',
      [probabilities.name, graph.integers('silent_columns', silent)],
      {
        attributes: acrossClasses,
      },
    );
    candidates.push(graph.node('most_silent', 'ReduceMax', [own], { attributes: { axes: { ints: [1] } } }));
  }
  return graph.node('runner_up', 'Max', candidates);
}

/** The second largest answer; 0 where there is a single one. */
function writeSecond(graph: GraphWriter, count: number, answers: string): string {
  if (count < 2) return graph.scalar('no_second', 0);
  const two = graph.integers('two', [2]);
  const [largest = ''] = graph.nodeWithOutputs('two_largest', 'TopK', [answers, two], ['values', 'indices']);
  return graph.node('second', 'Gather', [largest, graph.integers('second_place', [1])], {
    attributes: acrossClasses,
  });
}
