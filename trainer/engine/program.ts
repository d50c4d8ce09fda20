import type { Random } from '../random.ts';
import type { Layer } from './architecture.ts';
import type { Arena } from './arena.ts';
import type { Kernels } from './kernels/network.ts';
import { kindOf } from './layers/index.ts';
import type { LayerProgram, Pass } from './layers/layer.ts';
import { keepsFrames } from './layers/masking.ts';
import type { ParameterLayout } from './parameters.ts';
import { type InferredNetwork, type Node, product } from './shapes.ts';

/** A network laid out in memory for passes of at most `rows` rows. Nothing is allocated while it runs. */
export interface Program {
  /** rows × columns floats, to be filled before `forward`. */
  input: number;
  /** The gradient with respect to the input, where `inputGradient` asked for it. */
  inputGradient: number;
  /** rows × classes: what the last layer gives before its softmax. */
  output: number;
  /** To be filled with the loss's gradient before `backward`. */
  outputGradient: number;
  prepare(): void;
  forward(pass: Pass): void;
  backward(pass: Pass): void;
}

export interface ProgramOptions {
  network: InferredNetwork;
  arena: Arena;
  rows: number;
  training: boolean;
  /** Whether backward goes on to the input; a training does not need it. */
  inputGradient?: boolean;
  parameters: number;
  layout: ParameterLayout;
  kernels: () => Kernels;
  /** Gives dropout its masks; inference needs none. */
  random?: Random;
}

interface Buffers {
  value: number;
  /** 0 where no gradient is wanted. */
  gradient: number;
  /** Whether a layer already writes the gradient: further readers add theirs. */
  written: boolean;
  /** One float a frame, 0 where it is padding; 0 where no frame is. */
  mask: number;
}

export function planProgram(options: ProgramOptions): Program {
  const { network, rows, training, arena } = options;
  const buffers = new Map<string, Buffers>();
  const inputWords = rows * product(network.inputShape);
  const inputGradient = options.inputGradient ? arena.words(inputWords) : 0;
  buffers.set('input', { value: arena.words(inputWords), gradient: inputGradient, written: false, mask: 0 });
  for (const { layer, outputShape } of network.nodes) {
    const words = rows * product(outputShape);
    const gradient = training ? arena.words(words) : 0;
    const mask = planMask(layer, outputShape, options, buffers);
    buffers.set(layer.name, { value: arena.words(words), gradient, written: false, mask });
  }
  // From the last to the first, as backward runs: the first to reach a buffer of gradients fills it.
  const programs = network.nodes
    .toReversed()
    .map((node) => planNode(node, options, buffers))
    .reverse();
  const last = buffersOf(buffers, network.nodes.at(-1)?.layer.name ?? 'input');
  return {
    input: buffersOf(buffers, 'input').value,
    inputGradient,
    output: last.value,
    outputGradient: last.gradient,
    prepare: () => {
      for (const program of programs) program.prepare?.();
    },
    forward: (pass) => {
      for (const program of programs) program.forward(pass);
    },
    backward: (pass) => {
      for (let i = programs.length - 1; i >= 0; i--) programs[i]?.backward(pass);
    },
  };
}

function planNode(node: Node, options: ProgramOptions, buffers: ReadonlyMap<string, Buffers>): LayerProgram {
  const { layer, inputShapes } = node;
  const sums: GradientSum[] = [];
  const inputGradients = layer.inputs.map((name, i) => {
    const size = product(inputShapes[i] ?? []);
    return gradientTarget(buffersOf(buffers, name), size, options, sums);
  });
  const { value, gradient } = buffersOf(buffers, layer.name);
  const program = kindOf(layer).plan(layer, {
    ...options,
    node,
    inputs: layer.inputs.map((name) => buffersOf(buffers, name).value),
    inputGradients,
    output: value,
    outputGradient: gradient,
    mask: buffersOf(buffers, layer.inputs[0] ?? 'input').mask,
    outputMask: buffersOf(buffers, layer.name).mask,
    isLast: node === options.network.nodes.at(-1),
    parameter: (suffix) => options.parameters + offsetOf(options.layout, `${layer.name}/${suffix}`),
    gradientOffset: (suffix) => offsetOf(options.layout, `${layer.name}/${suffix}`),
    key: options.random?.fork(layer.name).integer(2 ** 32) ?? 0,
  });
  return sums.length === 0 ? program : addingSums(program, sums, options);
}

function planMask(
  layer: Layer,
  shape: readonly number[],
  { arena, rows }: ProgramOptions,
  buffers: ReadonlyMap<string, Buffers>,
): number {
  if (layer.type === 'masking') return arena.words(rows * (shape[0] ?? 1));
  return keepsFrames(layer) ? buffersOf(buffers, layer.inputs[0] ?? 'input').mask : 0;
}

/** A gradient that a further reader adds to what stands in the buffer. */
interface GradientSum {
  from: number;
  to: number;
  /** Values of one row. */
  size: number;
}

function gradientTarget(
  buffers: Buffers,
  size: number,
  { arena, rows }: ProgramOptions,
  sums: GradientSum[],
): number {
  if (!buffers.gradient) return 0;
  if (!buffers.written) {
    buffers.written = true;
    return buffers.gradient;
  }
  const from = arena.words(rows * size);
  sums.push({ from, to: buffers.gradient, size });
  return from;
}

function addingSums(
  program: LayerProgram,
  sums: readonly GradientSum[],
  options: ProgramOptions,
): LayerProgram {
  return {
    ...program,
    backward(pass) {
      program.backward(pass);
      for (const { from, to, size } of sums) options.kernels().addTo(to, from, pass.rows * size);
    },
  };
}

function buffersOf(buffers: ReadonlyMap<string, Buffers>, name: string): Buffers {
  const found = buffers.get(name);
  if (!found) throw new Error(`Shape inference let an unknown layer pass: ${name}.`);
  return found;
}

function offsetOf(layout: ParameterLayout, name: string): number {
  const offset = layout.offsets.get(name);
  if (offset === undefined) throw new Error(`A layer asks for a parameter that it did not declare: ${name}.`);
  return offset;
}
