import { product } from './kind.ts';
import type { LayerPlan, LayerProgram } from './layer.ts';
import type { Recurrent } from './recurrent.ts';

/** One direction of a recurrent layer over its own buffers, frames in the order of processing. */
export interface Core {
  prepare(): void;
  forward(rows: number): void;
  /** Leaves the gradients of the parameters and, where it is asked for, of the input. */
  backward(rows: number, gradients: number): void;
}

export interface CoreSpace {
  plan: LayerPlan;
  prefix: string;
  frames: number;
  channels: number;
  units: number;
  /** Units up to the next multiple of four: every step works on whole vectors. */
  padded: number;
  input: number;
  /** 0: nobody asks. */
  inputGradient: number;
  mask: number;
  /** [rows, frames, padded]: what each frame gives, and the gradient of that. */
  hidden: number;
  hiddenGradient: number;
}

/** Brings frames into the order of processing and the core's outputs back into that of the layer. */
export function planSequence(
  layer: Recurrent,
  plan: LayerPlan,
  prefix: string,
  planCore: (space: CoreSpace) => Core,
): LayerProgram {
  const [frames = 1, channels = 1] = plan.node.inputShapes[0] ?? [];
  const [x = 0] = plan.inputs;
  const [xGradient = 0] = plan.inputGradients;
  const { units } = layer;
  const padded = Math.ceil(units / 4) * 4;
  const reversed = prefix === '' ? 0 : 1;
  const words = (count: number) => plan.arena.words(plan.rows * frames * count);
  const space = {
    ...{ plan, prefix, frames, channels, units, padded },
    input: reversed ? words(channels) : x,
    inputGradient: reversed && xGradient ? words(channels) : xGradient,
    mask: reversed && plan.mask ? words(1) : plan.mask,
    hidden: words(padded),
    hiddenGradient: words(padded),
  };
  const core = planCore(space);
  const [width = 1] = plan.node.outputShape.slice(-1);
  const outputFrames = product(plan.node.outputShape) / width;
  const column = reversed * units * 4;
  /** The last frame only, or all of them. */
  const skipped = frames - outputFrames;
  const hiddenBytes = padded * 4;
  const last = skipped * hiddenBytes;

  const exchange = (hidden: number, outer: number, rows: number, outward: boolean) => {
    const kernels = plan.kernels();
    const [inner, output] = [hidden + last, outer + column];
    if (skipped === 0 && outward) {
      kernels.copyFrames(inner, hiddenBytes, output, width * 4, rows, frames, units, reversed, 0);
    } else if (skipped === 0) {
      kernels.copyFrames(output, width * 4, inner, hiddenBytes, rows, frames, units, reversed, 0);
    } else if (outward) {
      kernels.copyRows(inner, frames * hiddenBytes, output, width * 4, rows, units);
    } else {
      kernels.copyRows(output, width * 4, inner, frames * hiddenBytes, rows, units);
    }
  };
  const reverse = (from: number, to: number, rows: number, count: number, add: number) => {
    plan.kernels().copyFrames(from, count * 4, to, count * 4, rows, frames, count, 1, add);
  };

  return {
    prepare: core.prepare,
    forward({ rows }) {
      if (reversed) reverse(x, space.input, rows, channels, 0);
      if (reversed && plan.mask) reverse(plan.mask, space.mask, rows, 1, 0);
      core.forward(rows);
      exchange(space.hidden, plan.output, rows, true);
    },
    backward({ rows, gradients }) {
      exchange(space.hiddenGradient, plan.outputGradient, rows, false);
      core.backward(rows, gradients);
      if (reversed && xGradient) reverse(space.inputGradient, xGradient, rows, channels, 1);
    },
  };
}
