import { type MathKernels, mathModule } from './kernels/compiled.ts';
import { compileModule } from './kernels/load.ts';

/**
 * Elementary functions in float64 with the same bits on every machine, for everything that ends up in a
 * model: JavaScript leaves the last bits of its own Math to the engine. `Math.sqrt`, `abs`, `floor` and
 * `round` are exact by definition and need no replacement. Errors are below 1 ulp (musl's algorithms).
 */
function instantiate(): MathKernels {
  // The module's exports are exactly these functions: see kernels/assembly/math.ts.
  return new WebAssembly.Instance(compileModule(mathModule)).exports as unknown as MathKernels;
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
