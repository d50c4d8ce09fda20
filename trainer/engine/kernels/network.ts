import { networkModule } from './compiled.ts';
import { compileModule } from './load.ts';

/** The kernels of kernels/assembly/: addresses and strides in bytes, counts in values. */
export interface Kernels {
  placeScratch(at: number): void;
  gatherRows(source: number, indices: number, target: number, rows: number, rowBytes: number): void;
  expAll(at: number, count: number): void;
  logAll(at: number, count: number): void;
  tanhAll(at: number, count: number): void;
  sigmoidAll(at: number, count: number): void;
  multiply(
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bRow: number,
    bPanel: number,
    c: number,
    cRow: number,
    m: number,
    n: number,
    k: number,
    bias: number,
    mode: number,
  ): void;
  packTransposed(b: number, bRow: number, n: number, k: number, target: number): void;
  denseBackwardElements(
    gradient: number,
    output: number,
    bias: number,
    rows: number,
    columns: number,
    relu: number,
  ): void;
  sumColumns(values: number, bias: number, rows: number, columns: number): void;
  dropout(
    source: number,
    target: number,
    count: number,
    key: number,
    first: number,
    threshold: number,
    scale: number,
  ): void;
  addTo(target: number, source: number, count: number): void;
  copy(target: number, source: number, count: number): void;
  zero(at: number, count: number): void;
  softmaxRows(values: number, rows: number, columns: number): void;
  softmaxCrossEntropy(
    logits: number,
    targets: number,
    classWeights: number,
    gradient: number,
    totals: number,
    rows: number,
    columns: number,
    smoothing: number,
    scale: number,
  ): void;
  adam(
    parameters: number,
    gradients: number,
    first: number,
    second: number,
    count: number,
    rate: number,
    spread: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    decay: number,
  ): void;
}

/** How a product starts and ends: see kernels/assembly/product.ts. */
export const productMode = { accumulate: 1, bias: 2, relu: 4 } as const;

/** Floats of the scratch that every instance needs for itself: an edge tile and its bias. */
export const SCRATCH_WORDS = 48;

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
