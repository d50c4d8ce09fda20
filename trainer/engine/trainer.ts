import type { EpochRecord } from '../../data/schema.ts';
import type { Random } from '../random.ts';
import type { Tensor } from './architecture.ts';
import { Arena } from './arena.ts';
import type { LabelledRows } from './data.ts';
import { initialiseParameters } from './initialise.ts';
import { instantiateKernels, type Kernels, SCRATCH_WORDS } from './kernels/network.ts';
import type { ResolvedFitOptions } from './options.ts';
import { layOutParameters, readParameters, reserveParameters, writeParameters } from './parameters.ts';
import { planProgram } from './program.ts';
import { type InferredNetwork, product } from './shapes.ts';

/** The state of one training, in a memory of its own: nothing leaks into the next. */
export interface Trainer {
  /** Takes the order in which this epoch's batches read the rows. */
  startEpoch(order: Uint32Array): void;
  trainBatch(first: number, rows: number, learningRate: number): void;
  /** Mean training loss and hits over the epoch's batches, then those of the validation rows. */
  finishEpoch(): Omit<EpochRecord, 'epoch'>;
  /** Remembers the weights as the best so far. */
  keepBest(): void;
  /** The best weights, or the last ones when none were kept. */
  parameters(): Map<string, Tensor>;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-7;
/** Validation rows that go through the network at once. */
const CHUNK = 64;

export function createTrainer(
  network: InferredNetwork,
  data: LabelledRows,
  validation: LabelledRows | null,
  options: ResolvedFitOptions,
  random: Random,
): Trainer {
  const classes = product(network.outputShape);
  const arena = new Arena();
  const layout = layOutParameters(network);
  const [parameters, gradients, first, second, best] = [1, 2, 3, 4, 5].map(() =>
    reserveParameters(arena, layout),
  ) as [number, number, number, number, number];
  const scratch = arena.words(SCRATCH_WORDS);
  const batch = Math.min(options.batchSize, data.rows);
  const totals = arena.bytes(16);
  const classWeights = arena.words(classes);
  const order = arena.words(data.rows);
  const batchTargets = arena.bytes(batch * 2);
  let kernels: Kernels;
  const shared = { network, arena, parameters, layout, kernels: () => kernels };
  const program = planProgram({ ...shared, rows: batch, training: true, random: random.fork('dropout') });
  const trainRows = reserveRows(arena, data);
  const evaluation = validation && planEvaluation(validation);

  const memory = arena.allocate();
  kernels = instantiateKernels(memory, scratch);
  writeParameters(memory, parameters, layout, initialiseParameters(network, random.fork('weights')));
  writeRows(memory, trainRows, data);
  if (evaluation && validation) writeRows(memory, evaluation.rows, validation);
  new Float32Array(memory.buffer, classWeights, classes).set(options.classWeights ?? Array(classes).fill(1));
  const orderView = new Uint32Array(memory.buffer, order, data.rows);
  const totalsView = new Float64Array(memory.buffer, totals, 2);
  const pass = { rows: 0, firstRow: 0, step: 0, gradients };
  let [power1, power2] = [1, 1];
  let kept = false;

  function planEvaluation(rows: LabelledRows) {
    const chunk = Math.min(CHUNK, rows.rows);
    const forward = planProgram({ ...shared, rows: chunk, training: false });
    return { program: forward, chunk, unused: arena.words(chunk * classes), rows: reserveRows(arena, rows) };
  }

  function evaluate(): Pick<EpochRecord, 'val_loss' | 'val_accuracy'> {
    if (!evaluation || !validation) return { val_loss: null, val_accuracy: null };
    const { program: forward, chunk, unused, rows } = evaluation;
    totalsView.fill(0);
    forward.prepare();
    for (let from = 0; from < validation.rows; from += chunk) {
      const count = Math.min(chunk, validation.rows - from);
      kernels.copy(forward.input, rows.inputs + from * data.columns * 4, count * data.columns);
      forward.forward({ rows: count, firstRow: from, step: 0, gradients: 0 });
      score(forward.output, rows.targets + from * 2, unused, count, 0, 0);
    }
    const [loss, accuracy] = means(validation.rows);
    return { val_loss: loss, val_accuracy: accuracy };
  }

  function score(
    logits: number,
    targets: number,
    gradient: number,
    rows: number,
    smoothing: number,
    scale: number,
  ) {
    kernels.softmaxCrossEntropy(
      logits,
      targets,
      classWeights,
      gradient,
      totals,
      rows,
      classes,
      smoothing,
      scale,
    );
  }

  function means(rows: number): [loss: number, accuracy: number] {
    const [loss = 0, hits = 0] = totalsView;
    return [loss / rows, hits / rows];
  }

  function runBatch(from: number, rows: number): void {
    const indices = order + from * 4;
    kernels.gatherRows(trainRows.inputs, indices, program.input, rows, data.columns * 4);
    kernels.gatherRows(trainRows.targets, indices, batchTargets, rows, 2);
    pass.rows = rows;
    program.prepare();
    program.forward(pass);
    score(program.output, batchTargets, program.outputGradient, rows, options.labelSmoothing, 1 / rows);
    program.backward(pass);
  }

  function update(rate: number): void {
    power1 *= BETA1;
    power2 *= BETA2;
    kernels.adam(
      ...([parameters, gradients, first, second, layout.words] as const),
      ...([rate / (1 - power1), 1 / Math.sqrt(1 - power2), BETA1, BETA2, EPSILON] as const),
      rate * options.weightDecay,
    );
  }

  return {
    startEpoch(next) {
      orderView.set(next);
      totalsView.fill(0);
    },
    trainBatch(from, rows, rate) {
      runBatch(from, rows);
      update(rate);
      pass.step++;
    },
    finishEpoch() {
      const [loss, accuracy] = means(data.rows);
      return { loss, accuracy, ...evaluate() };
    },
    keepBest() {
      kernels.copy(best, parameters, layout.words);
      kept = true;
    },
    parameters: () => readParameters(memory, kept ? best : parameters, layout),
  };
}

interface RowAddresses {
  inputs: number;
  targets: number;
}

function reserveRows(arena: Arena, { rows, columns }: LabelledRows): RowAddresses {
  return { inputs: arena.words(rows * columns), targets: arena.bytes(rows * 2) };
}

function writeRows(memory: WebAssembly.Memory, at: RowAddresses, data: LabelledRows): void {
  new Float32Array(memory.buffer, at.inputs, data.inputs.length).set(data.inputs);
  new Uint16Array(memory.buffer, at.targets, data.rows).set(data.targets);
}
