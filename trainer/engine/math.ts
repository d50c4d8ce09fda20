import { mathModule } from './kernels/compiled.ts';
import { compileModule } from './kernels/load.ts';

/**
 * Elementary functions in float64 with the same bits on every machine, for everything that ends up in a
 * model: JavaScript leaves the last bits of its own Math to the engine. `Math.sqrt`, `abs`, `floor` and
 * `round` are exact by definition and need no replacement. Errors are below 1 ulp (musl's algorithms).
 */
export interface ElementaryFunctions {
  exp(x: number): number;
  log(x: number): number;
  log10(x: number): number;
  log2(x: number): number;
  log1p(x: number): number;
  expm1(x: number): number;
  pow(x: number, y: number): number;
  sin(x: number): number;
  cos(x: number): number;
  tan(x: number): number;
  asin(x: number): number;
  acos(x: number): number;
  atan(x: number): number;
  atan2(y: number, x: number): number;
  tanh(x: number): number;
  cbrt(x: number): number;
  hypot(x: number, y: number): number;
}

function instantiate(): ElementaryFunctions {
  // The module's exports are exactly these functions: see kernels/assembly/math.ts.
  return new WebAssembly.Instance(compileModule(mathModule)).exports as unknown as ElementaryFunctions;
}

/** The functions hold no state, so that one instance serves all callers. */
export const {
  exp,
  log,
  log10,
  log2,
  log1p,
  expm1,
  pow,
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  atan2,
  tanh,
  cbrt,
  hypot,
} = instantiate();
