import type { Architecture } from '../architecture.ts';
import { Arena, allocateMemory } from '../arena.ts';
import { instantiateKernels, type Kernels, SCRATCH_WORDS } from '../kernels/network.ts';
import { layOutParameters, readParameters, reserveParameters, writeParameters } from '../parameters.ts';
import { planProgram } from '../program.ts';
import { inferShapes, product } from '../shapes.ts';

/** Everything that one forward and one backward pass of the engine give. */
export interface EngineStep {
  output: Float32Array;
  inputGradient: Float32Array;
  gradients: Map<string, Float32Array>;
}

/** Runs the engine once; `outputGradient` stands for a loss that is linear in the output. */
export function runEngine(
  architecture: Architecture,
  parameters: ReadonlyMap<string, Float32Array>,
  inputs: Float32Array,
  rows: number,
  outputGradient: Float32Array,
): EngineStep {
  const network = inferShapes(architecture);
  const arena = new Arena();
  const layout = layOutParameters(network);
  const [weights, gradients] = [reserveParameters(arena, layout), reserveParameters(arena, layout)];
  const scratch = arena.words(SCRATCH_WORDS);
  let kernels: Kernels;
  const program = planProgram({
    ...{ network, arena, rows, training: true, inputGradient: true, parameters: weights, layout },
    kernels: () => kernels,
  });
  const memory = allocateMemory(arena.size);
  kernels = instantiateKernels(memory, scratch);
  const tensors = [...parameters].map(
    ([name, values]) => [name, { shape: [values.length], values }] as const,
  );
  writeParameters(memory, weights, layout, new Map(tensors));
  const view = (at: number, length: number) => new Float32Array(memory.buffer, at, length);
  view(program.input, inputs.length).set(inputs);
  const pass = { rows, firstRow: 0, step: 0, share: 1, gradients };
  program.prepare();
  program.forward(pass);
  view(program.outputGradient, outputGradient.length).set(outputGradient);
  program.backward(pass);
  const named = readParameters(memory, gradients, layout);
  return {
    output: view(program.output, rows * product(network.outputShape)).slice(),
    inputGradient: view(program.inputGradient, inputs.length).slice(),
    gradients: new Map([...named].map(([name, { values }]) => [name, values])),
  };
}
