import { type GateFinding, type SampleFacts, TRAINING_MINIMUM } from '../../../data/schema.ts';
import { countByLabel, countsInWords, finding } from '../finding.ts';

/** A classifier needs something to tell apart, and each label enough to learn from and to be judged by. */
export const { classes: MIN_CLASSES, samples_per_class: MIN_RECORDINGS_PER_CLASS } = TRAINING_MINIMUM;

/** With fewer of a label, one or two are kept for its test: right or wrong on them says next to nothing. */
const ENOUGH_TO_JUDGE = 10;

/**
 * From ten to one the small label weighs so little that never answering it costs less than a tenth of the
 * accuracy. Below that, macro figures and the learner's class weights keep it in sight.
 */
const MAX_IMBALANCE = 10;

/** Too few labels, too few recordings of some, or far more of one than of another. */
export function labelFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  if (trainable.length === 0) {
    const message = 'There is nothing to train on yet. Import labelled recordings.';
    return [finding('NO_RECORDINGS', 'FAILED', 0, [], message)];
  }
  const counts = [...countByLabel(trainable)];
  return [
    ...tooFewClasses(counts.map(([label]) => label)),
    ...tooFewRecordings(counts.filter(([, count]) => count < MIN_RECORDINGS_PER_CLASS)),
    ...fewRecordings(
      counts.filter(([, count]) => count >= MIN_RECORDINGS_PER_CLASS && count < ENOUGH_TO_JUDGE),
    ),
    ...imbalance(counts),
  ];
}

type Counts = readonly (readonly [label: string, count: number])[];

function tooFewClasses(labels: readonly string[]): GateFinding[] {
  if (labels.length >= MIN_CLASSES) return [];
  const message = `A model needs at least ${MIN_CLASSES} different labels; there is only "${labels.join('", "')}".`;
  return [finding('TOO_FEW_CLASSES', 'FAILED', labels.length, labels, message)];
}

function tooFewRecordings(thin: Counts): GateFinding[] {
  if (thin.length === 0) return [];
  const evidence = countsInWords(thin);
  const message = `Each label needs at least ${MIN_RECORDINGS_PER_CLASS} recordings. Record more of: ${evidence.join(', ')}.`;
  return [finding('TOO_FEW_RECORDINGS', 'FAILED', thin.length, evidence, message)];
}

function fewRecordings(few: Counts): GateFinding[] {
  if (few.length === 0) return [];
  const evidence = countsInWords(few);
  const message = `How reliably these labels are understood cannot be said yet: ${evidence.join(', ')}. From ${ENOUGH_TO_JUDGE} recordings each it can.`;
  return [finding('FEW_RECORDINGS', 'WARNING', few.length, evidence, message)];
}

function imbalance(counts: Counts): GateFinding[] {
  const largest = Math.max(...counts.map(([, count]) => count));
  const small = counts.filter(([, count]) => count * MAX_IMBALANCE < largest);
  if (small.length === 0) return [];
  const evidence = countsInWords(small);
  const message = `Another label has more than ${MAX_IMBALANCE} times as many recordings (${largest}); these may be overlooked: ${evidence.join(', ')}. Record more of them.`;
  return [finding('IMBALANCED_LABELS', 'WARNING', small.length, evidence, message)];
}
