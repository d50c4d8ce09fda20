import type { Architecture } from '../architecture.ts';
import { type Activation64, layer64, type Values } from './layers64.ts';

/**
 * A network in float64, forward only. Gradients come from central differences of this code, so that nothing
 * is shared with the engine but the definition of each layer.
 */
export function forward64(
  architecture: Architecture,
  parameters: ReadonlyMap<string, Values>,
  inputs: Values,
  rows: number,
): Activation64 {
  const known = new Map<string, Activation64>([
    ['input', { shape: architecture.input_shape, values: inputs }],
  ]);
  let last: Activation64 = { shape: [], values: inputs };
  for (const layer of architecture.layers) {
    const read = layer.inputs.map((name) => lookUp(known, name));
    last = layer64(layer, read, (suffix) => lookUp(parameters, `${layer.name}/${suffix}`), rows);
    known.set(layer.name, last);
  }
  return last;
}

/** d(Σ output · direction) / dx for every x in `variable`, by central differences. */
export function centralDifferences(variable: Values, loss: () => number): Values {
  return variable.map((x, i) => {
    const step = 1e-5 * Math.max(1, Math.abs(x));
    variable[i] = x + step;
    const above = loss();
    variable[i] = x - step;
    const below = loss();
    variable[i] = x;
    return (above - below) / (2 * step);
  });
}

function lookUp<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`The test gave no ${name}.`);
  return found;
}
