import type { Random } from '../random.ts';
import type { Tensor } from './architecture.ts';
import { type InferredNetwork, type ParameterSpec, product } from './shapes.ts';

/**
 * Fresh parameters: He's normal before a ReLU, Glorot's uniform elsewhere, orthogonal
 * recurrent kernels, biases zero but for the LSTM's forget gate (one). Each tensor has its
 * own stream, so that adding a layer changes no other layer's start.
 */
export function initialiseParameters(network: InferredNetwork, random: Random): Map<string, Tensor> {
  const specs = network.nodes.flatMap((node) => node.parameters);
  return new Map(specs.map((spec) => [spec.name, initialise(spec, random.fork(spec.name))]));
}

function initialise(spec: ParameterSpec, random: Random): Tensor {
  const values = new Float32Array(product(spec.shape));
  if (spec.start === 'orthogonal') fillOrthogonal(values, spec.fanIn, random);
  else if (spec.start === 'forget_bias') values.fill(1, values.length / 4, values.length / 2);
  else fill(values, spec, random);
  return { shape: spec.shape, values };
}

function fill(values: Float32Array, { start, fanIn, fanOut }: ParameterSpec, random: Random): void {
  if (start === 'zeros') return;
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  const deviation = Math.sqrt(2 / fanIn);
  for (let i = 0; i < values.length; i++) {
    if (start === 'ones') values[i] = 1;
    else values[i] = start === 'he' ? random.normal() * deviation : (2 * random.uniform() - 1) * limit;
  }
}

/**
 * An orthogonal matrix for each gate's recurrent kernel (Saxe et al.), by Gram and Schmidt on random rows:
 * states keep their length while they pass through time.
 */
function fillOrthogonal(values: Float32Array, units: number, random: Random): void {
  const columns = values.length / units;
  for (let first = 0; first < columns; first += units) {
    const basis: Float64Array[] = [];
    for (let row = 0; row < units; row++) {
      basis.push(nextOrthogonal(basis, units, random));
      values.set(basis[row] ?? [], row * columns + first);
    }
  }
}

function nextOrthogonal(basis: readonly Float64Array[], units: number, random: Random): Float64Array {
  const vector = Float64Array.from({ length: units }, () => random.normal());
  // Twice, because once leaves errors that grow with the number of vectors (Kahan: twice is enough).
  for (const other of [...basis, ...basis]) {
    const overlap = dot(vector, other);
    for (let i = 0; i < units; i++) vector[i] = (vector[i] ?? 0) - overlap * (other[i] ?? 0);
  }
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((x) => x / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
