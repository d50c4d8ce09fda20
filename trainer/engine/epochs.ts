import { CancelledError } from '../../data/errors.ts';
import type { EpochRecord } from '../../data/schema.ts';
import type { Random } from '../random.ts';
import type { Network, Tensor } from './architecture.ts';
import { FitError } from './errors.ts';
import type { ResolvedFitOptions } from './options.ts';
import { PlateauReducer, scheduledRate } from './schedule.ts';

/** What trains batch by batch: the app's own kernels, or TensorFlow.js. */
export interface EpochTrainer {
  /** Takes the order in which this epoch's batches read the rows. */
  startEpoch(order: Uint32Array): void;
  trainBatch(first: number, rows: number, rate: number): void;
  /** Mean training loss and hits over the epoch's batches, then those of the validation rows. */
  finishEpoch(): Omit<EpochRecord, 'epoch'>;
  /** Remembers the weights as the best so far. */
  keepBest(): void;
  /** The best weights, or the last ones when none were kept. */
  parameters(): Map<string, Tensor>;
}

export interface EpochHooks {
  onEpoch?(record: EpochRecord): void;
  /** Asked before every batch. */
  isCancelled?(): boolean;
  /** After every batch: the epoch, and the part of its rows that is done. */
  onBatch?(epoch: number, done: number): void;
}

export interface FitResult {
  network: Network;
  history: EpochRecord[];
  /** The epoch, counted from 1, whose weights the network holds. */
  bestEpoch: number;
}

/** Epoch after epoch, with the schedule, early stopping and the best weights kept. */
export function runEpochs(
  trainer: EpochTrainer,
  rows: number,
  options: ResolvedFitOptions,
  random: Random,
  hooks: EpochHooks,
): Pick<FitResult, 'history' | 'bestEpoch'> {
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  const history: EpochRecord[] = [];
  const plateau = new PlateauReducer(options.reduceOnPlateau);
  const leastEpochs = Math.min(options.leastEpochs, options.maxEpochs);
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
    } else if (epoch >= leastEpochs && record.val_loss < bestLoss) {
      bestLoss = record.val_loss;
      bestEpoch = epoch;
      trainer.keepBest();
    } else if (epoch - Math.max(bestEpoch, leastEpochs) >= options.patience) {
      break;
    }
  }
  return { history, bestEpoch };
}

function runBatches(
  trainer: EpochTrainer,
  rows: number,
  epoch: number,
  options: ResolvedFitOptions,
  factor: number,
  hooks: EpochHooks,
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
