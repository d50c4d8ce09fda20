import { CancelledError } from '../../data/errors.ts';
import type { EpochRecord } from '../../data/schema.ts';
import { createRandom, type Random } from '../random.ts';
import type { Architecture, Network } from './architecture.ts';
import { checkRows, type LabelledRows } from './data.ts';
import { FitError } from './errors.ts';
import { endsInSoftmax } from './infer.ts';
import { cos } from './math.ts';
import { type FitOptions, fitOptionsSchema, type ResolvedFitOptions } from './options.ts';
import { inferShapes, product } from './shapes.ts';
import { createTrainer, type Trainer } from './trainer.ts';

export interface FitHooks {
  onEpoch?(record: EpochRecord): void;
  /** Asked before every batch. */
  isCancelled?(): boolean;
}

export interface FitResult {
  network: Network;
  history: EpochRecord[];
  /** The epoch, counted from 1, whose weights the network holds. */
  bestEpoch: number;
}

/**
 * Trains a classifier by AdamW on softmax cross-entropy. With validation rows, training stops when their
 * loss has not improved for `patience` epochs and the best weights are restored; without, it runs all
 * `maxEpochs`. Same architecture, data and options give the same bytes. Synchronous: run it in a worker.
 * @throws ArchitectureError, FitError, CancelledError
 */
export function fitNetwork(
  architecture: Architecture,
  data: LabelledRows,
  validation: LabelledRows | null,
  fitOptions: FitOptions,
  hooks: FitHooks = {},
): FitResult {
  const options = resolveOptions(fitOptions);
  const network = inferShapes(architecture);
  if (!endsInSoftmax({ architecture }) || network.outputShape.length !== 1) {
    throw new FitError('NO_SOFTMAX', 'A classifier ends in a dense layer with softmax; add one.');
  }
  const [columns, classes] = [product(network.inputShape), product(network.outputShape)];
  checkRows(data, columns, classes);
  if (validation) checkRows(validation, columns, classes);
  if (options.classWeights && options.classWeights.length !== classes) {
    throw new FitError('CLASS_WEIGHTS', `${classes} class weights are needed, one a class.`);
  }
  const random = createRandom(options.seed);
  const trainer = createTrainer(network, data, validation, options, random);
  const { history, bestEpoch } = runEpochs(trainer, data.rows, options, random.fork('order'), hooks);
  return { network: { architecture, parameters: trainer.parameters() }, history, bestEpoch };
}

function resolveOptions(options: FitOptions): ResolvedFitOptions {
  const parsed = fitOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new FitError('INVALID_OPTIONS', `These options make no training: ${parsed.error.message}`);
}

function runEpochs(
  trainer: Trainer,
  rows: number,
  options: ResolvedFitOptions,
  random: Random,
  hooks: FitHooks,
): Pick<FitResult, 'history' | 'bestEpoch'> {
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  const history: EpochRecord[] = [];
  let bestEpoch = 0;
  let bestLoss = Infinity;
  for (let epoch = 1; epoch <= options.maxEpochs; epoch++) {
    trainer.startEpoch(random.shuffle(order));
    const rate = learningRate(options, epoch);
    for (let first = 0; first < rows; first += options.batchSize) {
      if (hooks.isCancelled?.()) throw new CancelledError();
      trainer.trainBatch(first, Math.min(options.batchSize, rows - first), rate);
    }
    const record = { epoch, ...trainer.finishEpoch() };
    if (!Number.isFinite(record.loss)) throw diverged(epoch);
    history.push(record);
    hooks.onEpoch?.(record);
    if (record.val_loss === null) {
      bestEpoch = epoch;
    } else if (record.val_loss < bestLoss) {
      bestLoss = record.val_loss;
      bestEpoch = epoch;
      trainer.keepBest();
    } else if (epoch - bestEpoch >= options.patience) {
      break;
    }
  }
  return { history, bestEpoch };
}

function learningRate(
  { schedule, learningRate: peak, maxEpochs }: ResolvedFitOptions,
  epoch: number,
): number {
  if (schedule === 'constant') return peak;
  return (peak * (1 + cos((Math.PI * (epoch - 1)) / maxEpochs))) / 2;
}

function diverged(epoch: number): FitError {
  return new FitError('DIVERGED', `The loss became infinite in epoch ${epoch}: lower the learning rate.`);
}
