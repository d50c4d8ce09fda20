import { type NetworkKernels, networkModule } from './compiled.ts';
import { compileModule } from './load.ts';

/** The kernels of kernels/assembly/: addresses and strides in bytes, counts in values. */
export type Kernels = NetworkKernels;

/** How a product starts and ends: see kernels/assembly/tiles.ts. */
export const productMode = { accumulate: 1, bias: 2, relu: 4 } as const;

/** Floats of the scratch that every instance needs for itself: see kernels/assembly/memory.ts. */
export const SCRATCH_WORDS = 48 + 64 * 4 + 32 * 4;

let module: WebAssembly.Module | undefined;

/** An instance over the given memory. All state lies in that memory and its scratch: none is shared. */
export function instantiateKernels(memory: WebAssembly.Memory, scratch: number): Kernels {
  module ??= compileModule(networkModule);
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  // The module's exports are exactly these functions: see kernels/assembly/network.ts.
  const kernels = instance.exports as unknown as Kernels;
  kernels.placeScratch(scratch);
  return kernels;
}
