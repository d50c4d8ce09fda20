import type { Network, Tensor } from './architecture.ts';
import type { Arena } from './arena.ts';
import { type InferredNetwork, type ParameterSpec, product } from './shapes.ts';

/** Where each parameter lies in the one flat buffer that the optimiser walks over. */
export interface ParameterLayout {
  /** Byte offsets by name, each a multiple of 16. */
  offsets: ReadonlyMap<string, number>;
  specs: readonly ParameterSpec[];
  /** Values in the whole buffer, gaps included. */
  words: number;
  /** Values at its beginning that the optimiser moves; what follows is measured, like moving averages. */
  trainableWords: number;
}

export function layOutParameters(network: InferredNetwork): ParameterLayout {
  const specs = network.nodes.flatMap((node) => node.parameters);
  const offsets = new Map<string, number>();
  let words = 0;
  const append = ({ name, shape }: ParameterSpec) => {
    offsets.set(name, words * 4);
    words += Math.ceil(product(shape) / 4) * 4;
  };
  for (const spec of specs) if (!spec.measured) append(spec);
  const trainableWords = words;
  for (const spec of specs) if (spec.measured) append(spec);
  return { offsets, specs, words, trainableWords };
}

export function reserveParameters(arena: Arena, layout: ParameterLayout): number {
  return arena.words(layout.words);
}

export function writeParameters(
  memory: WebAssembly.Memory,
  at: number,
  layout: ParameterLayout,
  parameters: Network['parameters'],
): void {
  for (const { name } of layout.specs) {
    const tensor = parameters.get(name);
    if (tensor) viewOf(memory, at, layout, name, tensor.values.length).set(tensor.values);
  }
}

export function readParameters(
  memory: WebAssembly.Memory,
  at: number,
  layout: ParameterLayout,
): Map<string, Tensor> {
  return new Map(
    layout.specs.map(({ name, shape }) => {
      const values = Float32Array.from(viewOf(memory, at, layout, name, product(shape)));
      return [name, { shape, values }];
    }),
  );
}

function viewOf(
  memory: WebAssembly.Memory,
  at: number,
  layout: ParameterLayout,
  name: string,
  length: number,
) {
  return new Float32Array(memory.buffer, at + (layout.offsets.get(name) ?? 0), length);
}
