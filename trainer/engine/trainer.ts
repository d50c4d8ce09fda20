import type { EpochRecord } from '../../data/schema.ts';
import type { Network, Tensor } from './architecture.ts';
import type { LabelledRows } from './data.ts';
import type { EpochTrainer } from './epochs.ts';
import { readParameters, writeParameters } from './parameters.ts';
import { product } from './shapes.ts';
import { type Round, type TaskKind, taskKind } from './tasks.ts';
import type { EngineThreads } from './threads.ts';
import type { RowAddresses, TrainingJob } from './training_plan.ts';
import { joinTraining, type TrainingThread } from './training_thread.ts';
import { updateTasks } from './work/update.ts';

/** The state of one training, in a memory of its own: nothing leaks into the next. */
export class Trainer implements EpochTrainer {
  readonly #thread: TrainingThread;
  readonly #job: TrainingJob;
  readonly #totals: Float64Array;
  readonly #updates: number;
  #step = 0;
  #kept = false;
  #loss = 0;
  #hits = 0;

  /** @param start the parameters that it begins from */
  constructor(
    job: TrainingJob,
    data: LabelledRows,
    validation: LabelledRows | null,
    start: Network['parameters'],
  ) {
    this.#job = job;
    this.#thread = joinTraining(job, 0);
    const { memory, plan } = this.#thread;
    const classes = product(plan.network.outputShape);
    writeParameters(memory, plan.parameters, plan.layout, start);
    writeRows(memory, plan.train, data);
    if (validation) writeRows(memory, plan.validation, validation);
    const weights = new Float32Array(memory.buffer, plan.classWeights, classes);
    weights.set(job.options.classWeights ?? weights.map(() => 1));
    this.#updates = updateTasks(plan);
    const tasks = Math.max(plan.shards, this.#updates, this.#evaluationTasks);
    this.#totals = new Float64Array(memory.buffer, plan.totals, tasks * 2);
  }

  get #evaluationTasks(): number {
    return Math.ceil(this.#job.validationRows / this.#thread.plan.chunk);
  }

  /** Lets helper threads take tasks from now on, as soon as each is ready; not where a batch is one task. */
  share(threads: EngineThreads): void {
    if (this.#thread.plan.shards === 1) return;
    for (let thread = 1; thread < this.#job.threads; thread++) {
      threads.start(thread - 1, { job: this.#job, thread, memory: this.#thread.memory });
    }
  }

  release(): void {
    this.#thread.board.stop();
  }

  startEpoch(order: Uint32Array): void {
    const { memory, plan } = this.#thread;
    new Uint32Array(memory.buffer, plan.order, order.length).set(order);
    [this.#loss, this.#hits] = [0, 0];
  }

  trainBatch(first: number, rows: number, rate: number): void {
    const round = { step: this.#step, first, rows, rate, scale: 1 };
    this.#run(taskKind.shard, Math.min(this.#thread.plan.shards, rows), round);
    this.#addTotals();
    const { clipNorm } = this.#job.options;
    if (clipNorm !== undefined) round.scale = this.#clip(clipNorm, round);
    this.#run(taskKind.update, this.#updates, round);
    this.#step++;
  }

  finishEpoch(): Omit<EpochRecord, 'epoch'> {
    const { rows, validationRows } = this.#job;
    const record = { loss: this.#loss / rows, accuracy: this.#hits / rows };
    if (validationRows === 0) return { ...record, val_loss: null, val_accuracy: null };
    [this.#loss, this.#hits] = [0, 0];
    const round = { step: this.#step, first: 0, rows: validationRows, rate: 0, scale: 1 };
    this.#run(taskKind.evaluate, this.#evaluationTasks, round);
    this.#addTotals();
    return { ...record, val_loss: this.#loss / validationRows, val_accuracy: this.#hits / validationRows };
  }

  keepBest(): void {
    const { kernels, plan } = this.#thread;
    kernels.copy(plan.best, plan.parameters, plan.layout.words);
    this.#kept = true;
  }

  parameters(): Map<string, Tensor> {
    const { memory, plan } = this.#thread;
    return readParameters(memory, this.#kept ? plan.best : plan.parameters, plan.layout);
  }

  #run(kind: TaskKind, count: number, round: Omit<Round, 'kind' | 'count'>): void {
    const { board, work } = this.#thread;
    this.#totals.fill(0);
    board.run({ ...round, kind, count }, work);
  }

  /** In order of the tasks, so that the sum does not depend on who did which. */
  #addTotals(): void {
    for (let i = 0; i < this.#totals.length; i += 2) {
      this.#loss += this.#totals[i] ?? 0;
      this.#hits += this.#totals[i + 1] ?? 0;
    }
  }

  #clip(longest: number, round: Omit<Round, 'kind' | 'count'>): number {
    this.#run(taskKind.reduce, this.#updates, round);
    let squares = 0;
    for (let i = 0; i < this.#totals.length; i += 2) squares += this.#totals[i] ?? 0;
    const length = Math.sqrt(squares);
    return length > longest ? longest / length : 1;
  }
}

function writeRows(memory: WebAssembly.Memory, at: RowAddresses, data: LabelledRows): void {
  new Float32Array(memory.buffer, at.inputs, data.inputs.length).set(data.inputs);
  const { targets } = data;
  if (targets instanceof Uint16Array) new Uint16Array(memory.buffer, at.targets, targets.length).set(targets);
  else new Float32Array(memory.buffer, at.targets, targets.length).set(targets);
}
