import type { GateReport, TrainingConfig, Trial } from '../data/schema.ts';
import { calibrate, fitCalibration } from './evaluation/calibration.ts';
import { splitCertificate } from './evaluation/certificate.ts';
import { chooseRejection } from './evaluation/choose_rejection.ts';
import { silentClasses } from './evaluation/no_action.ts';
import { labelsOf, type Partition, partitionOf } from './evaluation/partition.ts';
import { predictInputs } from './models/predict.ts';
import { figuresOf } from './part_figures.ts';
import { type PassedGate, passGate, withFewShot, withSplit } from './quality/training_gate.ts';
import { armsFor, type Course, isFewShot } from './race/arms.ts';
import { chooseWinner, type Winner } from './race/choose.ts';
import { recordingsPerClass } from './race/development.ts';
import { type Limits, limitsOf, secondsFor, secondsForOutlook } from './race/limits.ts';
import { fitWinner } from './race/outcome.ts';
import { outlookOf } from './race/outlook.ts';
import { type Offer, offerPrevious } from './race/previous.ts';
import { race } from './race/race.ts';
import { layTrack } from './race/track.ts';
import type { Track } from './race/trial.ts';
import { createRandom } from './random.ts';
import { warmStartsFrom } from './search/warm_start.ts';
import { StageClock } from './stage_clock.ts';
import type { TrainedModel, TrainingEnvironment, TrainingInput, TrainingOutcome } from './training.ts';

/**
 * The recipe of a training, from top to bottom: gate → split → features → search → fit → calibrate → test.
 * Same input, same outcome, to the last bit of the weights, as long as no time limit cuts the search short.
 * @param passed the gate's report where somebody asked it before
 * @throws QCGateBlockedError, DataLeakageError, HyperparameterTuningError, RefusedError, CancelledError
 */
export function train(
  input: TrainingInput,
  environment: TrainingEnvironment,
  passed: PassedGate | null = null,
): TrainingOutcome {
  const { config, remembered = [] } = input;
  const clock = new StageClock(environment);

  clock.enter('gate');
  const { gate, trainable } = passed ?? passGate(input);

  clock.enter('split');
  const split = partitionOf(trainable, input.fixedParts);
  const labels = labelsOf(split.members);

  clock.enter('features');
  const track = layTrack(split, labels, config.seed, environment);

  clock.enter('search');
  const limits = limitsOf(config, track.development.signals, track.rounds.length);
  const { arms, starts } = offerOf(input, track, labels, limits);
  const warmStarts = [...warmStartsFrom(remembered, arms), ...starts];
  const { attempts, trials } = race(track, { arms, warmStarts, limits }, clock.raceHooks());
  const winner = chooseWinner(attempts, track.judged.truth, labels.length, config.algorithm);

  clock.enter('fit');
  const fitted = fitWinner(track, winner, (epoch, share) => clock.progress(share, { epoch }));

  clock.enter('calibrate');
  const { truth, groups } = track.judged;
  const calibration = fitCalibration(winner.probabilities, truth, groups);
  const said = calibrate(calibration, winner.probabilities, labels.length);
  const rejection = chooseRejection(said, truth, { silent: silentClasses(labels) });
  const { algorithm, inputs, members } = fitted;
  const model: TrainedModel = { algorithm, labels, inputs, members, calibration, rejection };

  clock.enter('test');
  const random = createRandom(config.seed);
  const { isCancelled } = track;
  const answers = developmentAnswers(model, track);
  const figures = figuresOf(model, split, random, { answers, isCancelled });
  const outlook = outlookOf(track, winner, figures.test !== null, {
    ...{ labels, calibration, rejection, random: random.fork('estimate'), isCancelled },
    winnerSeconds: secondsOf(winner, trials),
    maxSeconds: secondsForOutlook(limits),
  });

  return {
    gate: reportOf(gate, split, config, track),
    assignments: split.assignments,
    partition: split.partition,
    certificate: splitCertificate(split, fittedOn(track)),
    model,
    metrics: { ...figures, ...outlook },
    samples: split.counts,
    trials,
    history: fitted.history,
    bestEpoch: fitted.bestEpoch,
    hyperparameters: fitted.hyperparameters,
    seconds: clock.finish(),
  };
}

/** Who takes part, and who of them may begin from the previous version. */
function offerOf(
  { config, previous, fixedParts, remembered }: TrainingInput,
  track: Track,
  labels: readonly string[],
  limits: Limits,
): Offer {
  const arms = armsFor(config.algorithm, courseOf(track, limits));
  // A split file's validation part is not that of the previous version, which may have learned from it.
  if (!previous || fixedParts) return { arms, starts: [] };
  return offerPrevious(arms, track, labels, previous, remembered);
}

/** Who takes part depends on the recordings and on what a person asked for, never on how fast the machine is. */
function courseOf({ recipes, development, rounds }: Track, { seconds }: Limits): Course {
  return {
    recipes,
    trainRows: development.trainRows,
    perClass: recordingsPerClass(development),
    rounds: rounds.length,
    seconds: Number.isFinite(seconds) ? seconds : secondsFor(development.signals, rounds.length),
  };
}

/** What the model says of the rows whose features are there already. */
function developmentAnswers(model: TrainedModel, { bank, development }: Track) {
  const inputs = model.inputs.map(({ name }) => bank.rowsOf(name));
  const answers = predictInputs(model, inputs, development.targets.length);
  const trained = development.trainRows * development.classes;
  return { train: answers.subarray(0, trained), validation: answers.subarray(trained) };
}

/** What specifications, statistics and members were fitted on. */
const fittedOn = ({ development }: Track) => development.sampleIds.slice(0, development.trainRows);

const secondsOf = ({ voters }: Winner, trials: readonly Trial[]) =>
  voters.reduce((sum, { attempt }) => sum + (trials[attempt.number]?.seconds ?? 0), 0);

/** What the gate said, and what only the split and the search could add. */
function reportOf(gate: GateReport, split: Partition, { algorithm }: TrainingConfig, { development }: Track) {
  const report = withSplit(gate, split);
  const perClass = recordingsPerClass(development);
  return algorithm === 'auto' && isFewShot(perClass) ? withFewShot(report, perClass) : report;
}
