import type { Classifier } from '../../models/classifier.ts';
import type { Member } from '../../training.ts';
import { writeTemperature } from './calibration.ts';
import { writeForest } from './forest.ts';
import { ABSENT, type GraphWriter, type Value } from './graph.ts';
import { writeKernel } from './kernel.ts';
import { writeNetwork } from './network.ts';
import { elementwise } from './operators.ts';

/** The members' probabilities, averaged by weight. @param inputs each input of the model */
export function writeVote(graph: GraphWriter, members: readonly Member[], inputs: readonly Value[]): Value {
  const shares = members.map((member, i) => {
    const below = graph.below(`member_${i}`);
    const probabilities = writeMember(below, member, inputs[member.input] ?? ABSENT);
    if (members.length === 1) return probabilities;
    return elementwise(below, 'share', 'MUL', probabilities, below.scalar('weight', member.weight));
  });
  return shares.reduce((sum, share, i) => elementwise(graph, `votes_${i}`, 'ADD', sum, share));
}

function writeMember(graph: GraphWriter, { classifier, temperature }: Member, input: Value): Value {
  const said = writeClassifier(graph, classifier, input);
  return temperature === 1 ? said : writeTemperature(graph, temperature, said);
}

function writeClassifier(graph: GraphWriter, classifier: Classifier, input: Value): Value {
  switch (classifier.kind) {
    case 'network':
      return writeNetwork(graph, classifier.network, input);
    case 'kernel':
      return writeKernel(graph, classifier, input);
    case 'forest':
      return writeForest(graph, classifier, input);
  }
}
