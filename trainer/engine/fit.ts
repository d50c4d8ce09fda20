import { CancelledError } from '../../data/errors.ts';
import type { EpochRecord } from '../../data/schema.ts';
import { createRandom, type Random } from '../random.ts';
import type { Architecture, Network } from './architecture.ts';
import { checkRows, type LabelledRows } from './data.ts';
import { FitError } from './errors.ts';
import { finalActivation } from './infer.ts';
import { type FitOptions, fitOptionsSchema, type ResolvedFitOptions } from './options.ts';
import { PlateauReducer, scheduledRate } from './schedule.ts';
import { inferShapes, product } from './shapes.ts';
import type { EngineThreads } from './threads.ts';
import { Trainer } from './trainer.ts';

export interface FitHooks {
  onEpoch?(record: EpochRecord): void;
  /** Asked before every batch. */
  isCancelled?(): boolean;
  /** After every batch: the epoch, and the part of its rows that is done. */
  onBatch?(epoch: number, done: number): void;
  /** Further threads that share each batch. Whether they do changes nothing but the time. */
  threads?: EngineThreads;
}

/** Losses take what comes before this activation; inference applies it. */
const finalActivations = {
  softmax_cross_entropy: 'softmax',
  binary_cross_entropy: 'sigmoid',
  mean_squared_error: 'linear',
} as const;

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
  checkFit(architecture, data, validation, options);
  const random = createRandom(options.seed);
  const threads = 1 + (hooks.threads?.helpers ?? 0);
  const job = { architecture, options, rows: data.rows, validationRows: validation?.rows ?? 0, threads };
  const trainer = new Trainer(job, data, validation, random);
  try {
    if (hooks.threads) trainer.share(hooks.threads);
    const { history, bestEpoch } = runEpochs(trainer, data.rows, options, random.fork('order'), hooks);
    return { network: { architecture, parameters: trainer.parameters() }, history, bestEpoch };
  } finally {
    trainer.release();
  }
}

function checkFit(
  architecture: Architecture,
  data: LabelledRows,
  validation: LabelledRows | null,
  options: ResolvedFitOptions,
): void {
  const network = inferShapes(architecture);
  const wanted = finalActivations[options.loss];
  if (network.outputShape.length !== 1 || finalActivation(architecture) !== wanted) {
    throw new FitError(
      'LAST_LAYER',
      `With ${options.loss}, the last layer must be dense with activation ${wanted}.`,
    );
  }
  const [columns, outputs] = [product(network.inputShape), product(network.outputShape)];
  checkRows(data, columns, outputs, options.loss);
  if (validation) checkRows(validation, columns, outputs, options.loss);
  if (options.classWeights && options.classWeights.length !== outputs) {
    throw new FitError('CLASS_WEIGHTS', `${outputs} class weights are needed, one a class.`);
  }
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
  const plateau = new PlateauReducer(options.reduceOnPlateau);
  let bestEpoch = 0;
  let bestLoss = Infinity;
  for (let epoch = 1; epoch <= options.maxEpochs; epoch++) {
    trainer.startEpoch(random.shuffle(order));
    runBatches(trainer, rows, epoch, options, plateau.factor, hooks);
    const record = { epoch, ...trainer.finishEpoch() };
    if (!Number.isFinite(record.loss)) throw diverged(epoch);
    history.push(record);
    hooks.onEpoch?.(record);
    plateau.observe(record.val_loss ?? record.loss);
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

function runBatches(
  trainer: Trainer,
  rows: number,
  epoch: number,
  options: ResolvedFitOptions,
  factor: number,
  hooks: FitHooks,
): void {
  for (let first = 0; first < rows; first += options.batchSize) {
    if (hooks.isCancelled?.()) throw new CancelledError();
    const count = Math.min(options.batchSize, rows - first);
    trainer.trainBatch(first, count, factor * scheduledRate(options, epoch - 1 + first / rows));
    hooks.onBatch?.(epoch, (first + count) / rows);
  }
}

function diverged(epoch: number): FitError {
  return new FitError('DIVERGED', `The loss became infinite in epoch ${epoch}: lower the learning rate.`);
}
