import { planGates } from './gates.ts';
import type { Core, CoreSpace } from './sequence.ts';

/** Hochreiter and Schmidhuber's cell with forget gates, fused over the sequence; gates i f c o. */
export function planLstm(space: CoreSpace): Core {
  const { plan, frames, channels, padded, mask, hidden, hiddenGradient } = space;
  const words = (count: number) => plan.arena.words(plan.rows * count);
  const kernels = planGates(space, 4, 0, 4);
  const gates = words(frames * padded * 4);
  const [before, cells, curved] = [words(frames * padded), words(frames * padded), words(frames * padded)];
  const [dState, dCell, carried] = [words(padded), words(padded), words(padded)];
  return {
    prepare: kernels.prepare,
    forward(rows) {
      const { kernel, recurrent, bias } = kernels;
      const state = [gates, before, cells, curved, hidden, mask] as const;
      plan
        .kernels()
        .lstmForward(space.input, kernel, recurrent, bias, ...state, rows, frames, channels, padded);
    },
    backward(rows, gradients) {
      const scratch = [kernels.transposed, dState, dCell, carried] as const;
      plan
        .kernels()
        .lstmBackward(gates, cells, curved, hiddenGradient, mask, ...scratch, rows, frames, padded);
      kernels.backward(gates, before, rows, gradients);
      kernels.inputBackward(gates, rows, 0);
    },
  };
}
