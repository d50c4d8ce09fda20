import { productMode } from '../kernels/network.ts';
import { planGates } from './gates.ts';
import type { Core, CoreSpace } from './sequence.ts';

/** Cho's unit, fused over the sequence; gates z r h, the reset gate before the product. */
export function planGru(space: CoreSpace): Core {
  const { plan, frames, channels, padded, mask, hidden, hiddenGradient } = space;
  const words = (count: number) => plan.arena.words(plan.rows * count);
  const switches = planGates(space, 3, 0, 2);
  const candidate = planGates(space, 3, 2, 1);
  const [gates, candidates] = [words(frames * padded * 2), words(frames * padded)];
  const [before, reset] = [words(frames * padded), words(frames * padded)];
  const [dState, dReset, carried] = [words(padded), words(padded), words(padded)];
  return {
    prepare() {
      switches.prepare();
      candidate.prepare();
    },
    forward(rows) {
      const inner = [switches.recurrent, candidate.recurrent, switches.bias, candidate.bias] as const;
      const state = [gates, candidates, before, reset, hidden, mask] as const;
      const sizes = [rows, frames, channels, padded] as const;
      plan.kernels().gruForward(space.input, switches.kernel, candidate.kernel, ...inner, ...state, ...sizes);
    },
    backward(rows, gradients) {
      const back = [switches.transposed, candidate.transposed, dState, dReset, carried] as const;
      const state = [gates, candidates, before, hiddenGradient, mask] as const;
      plan.kernels().gruBackward(...state, ...back, rows, frames, padded);
      switches.backward(gates, before, rows, gradients);
      candidate.backward(candidates, reset, rows, gradients);
      switches.inputBackward(gates, rows, 0);
      candidate.inputBackward(candidates, rows, productMode.accumulate);
    },
  };
}
