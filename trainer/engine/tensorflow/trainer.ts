import type { EpochRecord } from '../../../data/schema.ts';
import type { Architecture, Layer, Network, Tensor as WeightTensor } from '../architecture.ts';
import type { LabelledRows } from '../data.ts';
import type { EpochTrainer } from '../epochs.ts';
import type { ResolvedFitOptions } from '../options.ts';
import { product } from '../shapes.ts';
import { countHits, rowLosses, type Tensor, targetTensor } from './loss.ts';
import { buildModel, type LayersModel, readWeights, type TensorFlow, writeWeights } from './model.ts';

/** One training on TensorFlow.js, batch by batch and synchronous like the app's own. */
export class TensorflowTrainer implements EpochTrainer {
  readonly #tf: TensorFlow;
  readonly #architecture: Architecture;
  readonly #data: LabelledRows;
  readonly #validation: LabelledRows | null;
  readonly #options: ResolvedFitOptions;
  readonly #model: LayersModel;
  readonly #optimizer: ReturnType<typeof createOptimizer>;
  #order = new Uint32Array();
  #best: Map<string, WeightTensor> | undefined;
  #loss = 0;
  #hits = 0;

  constructor(
    tf: TensorFlow,
    architecture: Architecture,
    data: LabelledRows,
    validation: LabelledRows | null,
    options: ResolvedFitOptions,
    start: Network['parameters'],
  ) {
    this.#tf = tf;
    this.#architecture = architecture;
    this.#data = data;
    this.#validation = validation;
    this.#options = options;
    this.#model = buildModel(tf, withoutLastActivation(architecture));
    this.#optimizer = createOptimizer(tf, options);
    writeWeights(tf, this.#model, architecture, start);
  }

  startEpoch(order: Uint32Array): void {
    this.#order = order.slice();
    [this.#loss, this.#hits] = [0, 0];
  }

  trainBatch(first: number, rows: number, rate: number): void {
    const tf = this.#tf;
    tf.tidy(() => {
      const batch = chosenRows(this.#data, this.#order.subarray(first, first + rows));
      const targets = this.#targets(batch, this.#options.labelSmoothing);
      const x = this.#inputs(batch);
      const { value, grads } = tf.variableGrads(() => {
        const outputs = this.#apply(x, true);
        this.#hits += countHits(tf, this.#options, outputs, targets).dataSync()[0] ?? 0;
        return tf.mean(rowLosses(tf, this.#options, outputs, targets));
      }, this.#trainable());
      this.#loss += (value.dataSync()[0] ?? 0) * rows;
      this.#update(grads, rate);
    });
  }

  finishEpoch(): Omit<EpochRecord, 'epoch'> {
    const { rows } = this.#data;
    const record = { loss: this.#loss / rows, accuracy: this.#hits / rows };
    if (!this.#validation) return { ...record, val_loss: null, val_accuracy: null };
    const [loss, hits] = this.#evaluate(this.#validation);
    const { rows: count } = this.#validation;
    return { ...record, val_loss: loss / count, val_accuracy: hits / count };
  }

  keepBest(): void {
    this.#best = readWeights(this.#model, this.#architecture);
  }

  parameters(): Map<string, WeightTensor> {
    return this.#best ?? readWeights(this.#model, this.#architecture);
  }

  release(): void {
    this.#model.dispose();
    this.#optimizer.dispose();
  }

  #evaluate(rows: LabelledRows): [loss: number, hits: number] {
    const tf = this.#tf;
    return tf.tidy(() => {
      const outputs = this.#apply(this.#inputs(rows), false);
      const targets = this.#targets(rows, 0);
      const loss = tf.sum(rowLosses(tf, this.#options, outputs, targets)).dataSync()[0] ?? 0;
      return [loss, countHits(tf, this.#options, outputs, targets).dataSync()[0] ?? 0];
    });
  }

  #apply(x: Tensor, training: boolean): Tensor {
    // The model has one output, which the types of `apply` do not know.
    return this.#model.apply(x, { training }) as Tensor;
  }

  #inputs({ inputs, rows }: LabelledRows): Tensor {
    return this.#tf.tensor(inputs, [rows, ...this.#architecture.input_shape]);
  }

  #targets(rows: LabelledRows, smoothing: number): Tensor {
    return targetTensor(
      this.#tf,
      rows,
      product(this.#model.outputs[0]?.shape.slice(1).map(Number) ?? []),
      smoothing,
    );
  }

  #trainable() {
    // A layer's variable is behind its public interface; the gradients are named after it.
    const weights = this.#model.trainableWeights as unknown as { val: ReturnType<TensorFlow['variable']> }[];
    return weights.map(({ val }) => val);
  }

  #update(gradients: Record<string, Tensor>, rate: number): void {
    const tf = this.#tf;
    const { clipNorm, weightDecay, optimizer } = this.#options;
    const variables = this.#trainable();
    const factor = clipNorm === undefined ? 1 : clipFactor(tf, Object.values(gradients), clipNorm);
    const coupled = optimizer === 'adamw' ? 0 : weightDecay;
    const named = variables.map((variable) => {
      const gradient = tf.mul(gradients[variable.name] ?? tf.zerosLike(variable), factor);
      return {
        name: variable.name,
        tensor: coupled ? tf.add(gradient, tf.mul(variable, coupled)) : gradient,
      };
    });
    if (optimizer === 'adamw' && weightDecay > 0) {
      for (const variable of variables) variable.assign(tf.mul(variable, 1 - rate * weightDecay));
    }
    setLearningRate(this.#optimizer, rate);
    this.#optimizer.applyGradients(named);
  }
}

function createOptimizer(tf: TensorFlow, { optimizer, learningRate, momentum }: ResolvedFitOptions) {
  if (optimizer === 'sgd') return tf.train.momentum(learningRate, momentum);
  return tf.train.adam(learningRate, 0.9, 0.999, 1e-7);
}

/** TensorFlow.js has no method for it, but reads the field at every step. */
function setLearningRate(optimizer: ReturnType<typeof createOptimizer>, rate: number): void {
  (optimizer as unknown as { learningRate: number }).learningRate = rate;
}

function clipFactor(tf: TensorFlow, gradients: readonly Tensor[], longest: number): number {
  const squares = gradients.map((gradient) => tf.sum(tf.square(gradient)).dataSync()[0] ?? 0);
  const length = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  return length > longest ? longest / length : 1;
}

/** The loss takes what comes before the last layer's activation, as in the app's own engine. */
function withoutLastActivation({ input_shape, layers }: Architecture): Architecture {
  const linear = (layer: Layer): Layer =>
    layer.type === 'dense' ? { ...layer, activation: 'linear' } : layer;
  return { input_shape, layers: layers.map((layer, i) => (i === layers.length - 1 ? linear(layer) : layer)) };
}

function chosenRows({ inputs, targets, rows, columns }: LabelledRows, order: Uint32Array): LabelledRows {
  const chosen = new Float32Array(order.length * columns);
  const outputs = targets.length / rows;
  const chosenTargets = targets.slice(0, order.length * outputs);
  for (const [i, row] of order.entries()) {
    chosen.set(inputs.subarray(row * columns, (row + 1) * columns), i * columns);
    chosenTargets.set(targets.subarray(row * outputs, (row + 1) * outputs), i * outputs);
  }
  return { inputs: chosen, targets: chosenTargets, rows: order.length, columns };
}
