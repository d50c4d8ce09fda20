import type { Classifier } from '../../models/classifier.ts';
import type { Member } from '../../training.ts';
import { writeTemperature } from './calibration.ts';
import { writeForest } from './forest.ts';
import type { GraphWriter } from './graph.ts';
import { writeKernel } from './kernel.ts';
import { writeNetwork } from './network.ts';

/** The members' probabilities, averaged by weight. @param inputs the graph's name of each input of the model */
export function writeVote(graph: GraphWriter, members: readonly Member[], inputs: readonly string[]): string {
  const answers = members.map((member, i) => {
    const below = graph.below(`member_${i}`);
    const probabilities = writeMember(below, member, inputs[member.input] ?? '');
    if (members.length === 1) return probabilities;
    return below.node('share', 'Mul', [probabilities, below.scalar('weight', member.weight)]);
  });
  const [only = ''] = answers;
  return answers.length === 1 ? only : graph.node('vote', 'Sum', answers);
}

function writeMember(graph: GraphWriter, { classifier, temperature }: Member, input: string): string {
  const said = writeClassifier(graph, classifier, input);
  return temperature === 1 ? said : writeTemperature(graph, temperature, said);
}

function writeClassifier(graph: GraphWriter, classifier: Classifier, input: string): string {
  switch (classifier.kind) {
    case 'network':
      return writeNetwork(graph, classifier.network, input);
    case 'kernel':
      return writeKernel(graph, classifier, input);
    case 'forest':
      return writeForest(graph, classifier, input);
  }
}
