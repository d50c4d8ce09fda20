import type { Architecture, Layer } from '../architecture.ts';

/**
 * The layers written down as plainly as possible in float64, forward only. Gradients come from central
 * differences of this code, so that nothing is shared with the engine but the definition of each layer.
 */
export type Values = Float64Array;

export interface Activation64 {
  shape: readonly number[];
  values: Values;
}

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

function layer64(
  layer: Layer,
  inputs: readonly Activation64[],
  parameter: (suffix: string) => Values,
  rows: number,
): Activation64 {
  const input = inputs[0] ?? { shape: [], values: new Float64Array() };
  switch (layer.type) {
    case 'dropout':
      return input;
    case 'dense': {
      const values = dense64(input.values, parameter('kernel'), parameter('bias'), rows, layer.units);
      return {
        shape: [layer.units],
        values: layer.activation === 'relu' ? values.map((x) => Math.max(0, x)) : values,
      };
    }
  }
}

function dense64(x: Values, kernel: Values, bias: Values, rows: number, units: number): Values {
  const inputs = kernel.length / units;
  return Float64Array.from({ length: rows * units }, (_, at) => {
    const [row, unit] = [Math.floor(at / units), at % units];
    let sum = valueAt(bias, unit);
    for (let i = 0; i < inputs; i++) sum += valueAt(x, row * inputs + i) * valueAt(kernel, i * units + unit);
    return sum;
  });
}

function valueAt(values: Values, index: number): number {
  return values[index] ?? 0;
}
