import type { Architecture, Network } from './architecture.ts';
import { Arena, allocateMemory } from './arena.ts';
import { FitError } from './errors.ts';
import { instantiateKernels, type Kernels, SCRATCH_WORDS } from './kernels/network.ts';
import { layOutParameters, reserveParameters, writeParameters } from './parameters.ts';
import { planProgram } from './program.ts';
import { inferShapes, product } from './shapes.ts';

/** Rows that go through the network at once: enough to fill the kernels, little enough to stay in cache. */
const CHUNK = 64;

/**
 * The network's output for each row, row-major [rows, classes]: probabilities when the last layer is a softmax.
 * @param inputs row-major [rows, …input_shape]
 */
export function predictProbabilities(network: Network, inputs: Float32Array, rows: number): Float32Array {
  const predictor = createPredictor(network, Math.min(rows, CHUNK));
  return predictor(inputs, rows);
}

/** The same for many calls: lays the network out once. Single recordings are cheapest with `chunk` 1. */
export function createPredictor(
  network: Network,
  chunk = CHUNK,
): (inputs: Float32Array, rows: number) => Float32Array {
  const inferred = inferShapes(network.architecture);
  const [columns, classes] = [product(inferred.inputShape), product(inferred.outputShape)];
  const activation = finalActivation(network.architecture);
  const arena = new Arena();
  const layout = layOutParameters(inferred);
  const parameters = reserveParameters(arena, layout);
  const scratch = arena.words(SCRATCH_WORDS);
  let kernels: Kernels;
  const program = planProgram({
    ...{ network: inferred, arena, rows: chunk, training: false, parameters, layout },
    kernels: () => kernels,
  });
  const memory = allocateMemory(arena.size);
  kernels = instantiateKernels(memory, scratch);
  writeParameters(memory, parameters, layout, network.parameters);
  const input = new Float32Array(memory.buffer, program.input, chunk * columns);
  const output = new Float32Array(memory.buffer, program.output, chunk * classes);
  program.prepare();

  return (inputs, rows) => {
    checkLength(inputs, rows, columns);
    const result = new Float32Array(rows * classes);
    for (let first = 0; first < rows; first += chunk) {
      const part = Math.min(chunk, rows - first);
      input.set(inputs.subarray(first * columns, (first + part) * columns));
      program.forward({ rows: part, firstRow: first, step: 0, share: 1, gradients: 0 });
      if (activation === 'softmax') kernels.softmaxRows(program.output, part, classes);
      if (activation === 'sigmoid') kernels.sigmoidAll(program.output, part * classes);
      result.set(output.subarray(0, part * classes), first * classes);
    }
    return result;
  };
}

/** The activation of the last layer, which belongs to the loss in training. */
export function finalActivation(architecture: Architecture): string | undefined {
  const last = architecture.layers.at(-1);
  return last?.type === 'dense' ? last.activation : undefined;
}

function checkLength(inputs: Float32Array, rows: number, columns: number): void {
  if (inputs.length === rows * columns) return;
  throw new FitError(
    'INPUT_SIZE',
    `${rows} rows of ${columns} values are needed, but ${inputs.length} came.`,
  );
}
