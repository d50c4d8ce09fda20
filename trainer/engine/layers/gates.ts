import type { CoreSpace } from './sequence.ts';

/**
 * The part of a recurrent layer's kernels that belongs to some of its gates, with its columns grouped as
 * kernels/assembly/gates.ts needs them.
 */
export interface GateKernels {
  kernel: number;
  recurrent: number;
  bias: number;
  /** The recurrent kernel transposed, for the way back through time. */
  transposed: number;
  prepare(): void;
  /** Gradients of kernel, recurrent kernel and bias, given those of the gates' sums and what they met. */
  backward(gates: number, states: number, rows: number, gradients: number): void;
  /** Writes or adds the input's gradient. */
  inputBackward(gates: number, rows: number, mode: number): void;
}

export function planGates(space: CoreSpace, totalGates: number, first: number, gates: number): GateKernels {
  const { plan, prefix, frames, channels, units, padded } = space;
  const { arena } = plan;
  const columns = Math.ceil((padded * gates) / 8) * 8;
  const row = units * totalGates * 4;
  const address = (suffix: string) => plan.parameter(`${prefix}${suffix}`);
  const offset = (suffix: string) => plan.gradientOffset(`${prefix}${suffix}`);
  const [kernel, recurrent, bias] = [
    arena.words(channels * columns),
    arena.words(padded * columns),
    arena.words(columns),
  ];
  const transposed = plan.training ? arena.words(Math.ceil(units / 8) * 8 * columns) : 0;
  const inputTransposed = space.inputGradient ? arena.words(Math.ceil(channels / 8) * 8 * columns) : 0;
  const panels = plan.training ? arena.words(plan.rows * frames * columns) : 0;
  const scratch = plan.training ? arena.words(Math.max(channels, units) * padded * gates) : 0;

  return {
    ...{ kernel, recurrent, bias, transposed },
    prepare() {
      const { packGates, packGatesTransposed } = plan.kernels();
      packGates(address('kernel'), row, channels, units, first, gates, kernel, channels);
      packGates(address('recurrent_kernel'), row, units, units, first, gates, recurrent, padded);
      packBias(space, address('bias'), first, gates, bias);
      if (transposed)
        packGatesTransposed(address('recurrent_kernel'), row, units, units, first, gates, transposed);
      if (inputTransposed)
        packGatesTransposed(address('kernel'), row, channels, units, first, gates, inputTransposed);
    },
    backward(sums, states, rows, gradients) {
      const { packPanels, gateKernelGradient, gateBiasGradient } = plan.kernels();
      const total = rows * frames;
      const width = padded * gates;
      packPanels(sums, width * 4, total, width, panels);
      const unpacked = [padded, units, first, gates, scratch] as const;
      gateKernelGradient(
        space.input,
        channels,
        panels,
        total,
        ...unpacked,
        gradients + offset('kernel'),
        row,
        channels,
      );
      gateKernelGradient(
        states,
        padded,
        panels,
        total,
        ...unpacked,
        gradients + offset('recurrent_kernel'),
        row,
        units,
      );
      gateBiasGradient(sums, total, ...unpacked, gradients + offset('bias'));
    },
    inputBackward(sums, rows, mode) {
      if (!space.inputGradient) return;
      const width = padded * gates;
      const to = [space.inputGradient, channels * 4, rows * frames, channels, width, 0, mode] as const;
      plan.kernels().multiply(sums, width * 4, 4, inputTransposed, 32, width * 32, ...to);
    },
  };
}

/** A bias is a kernel of one row whose columns are grouped but not packed into panels. */
function packBias(
  { plan, units }: CoreSpace,
  source: number,
  first: number,
  gates: number,
  target: number,
): void {
  const groups = Math.ceil(units / 4);
  for (let gate = 0; gate < gates; gate++) {
    for (let group = 0; group < groups; group++) {
      const from = source + ((first + gate) * units + group * 4) * 4;
      const count = Math.min(4, units - group * 4);
      plan.kernels().copy(target + (group * gates + gate) * 16, from, count);
    }
  }
}
