import type { LayerOf } from '../architecture.ts';
import { type LayerKind, mismatch, product, soleInput, withoutParameters } from './kind.ts';

/** The sum of two or more inputs of one shape: skip connections. */
export const add: LayerKind<LayerOf<'add'>> = {
  infer(layer, inputs) {
    const [first = []] = inputs;
    if (inputs.length < 2 || inputs.some((shape) => shape.join() !== first.join())) {
      throw mismatch(layer, 'adds two or more layers of one shape', inputs);
    }
    return withoutParameters(first);
  },
  plan(_layer, plan) {
    const size = product(plan.node.outputShape);
    return {
      forward({ rows }) {
        const { sum, addTo } = plan.kernels();
        const [first = 0, second = 0, ...others] = plan.inputs;
        sum(first, second, plan.output, rows * size);
        for (const other of others) addTo(plan.output, other, rows * size);
      },
      backward({ rows }) {
        const { copy } = plan.kernels();
        for (const target of plan.inputGradients) if (target) copy(target, plan.outputGradient, rows * size);
      },
    };
  },
};

/** Inputs side by side along the last axis; their other axes agree. */
export const concatenate: LayerKind<LayerOf<'concatenate'>> = {
  infer(layer, inputs) {
    const [first = []] = inputs;
    const outer = first.slice(0, -1);
    if (inputs.length < 2 || inputs.some((shape) => shape.slice(0, -1).join() !== outer.join())) {
      throw mismatch(layer, 'joins two or more layers that agree in all axes but the last', inputs);
    }
    const channels = inputs.reduce((sum, shape) => sum + (shape.at(-1) ?? 0), 0);
    return withoutParameters([...outer, channels]);
  },
  plan(_layer, plan) {
    const [width = 1] = plan.node.outputShape.slice(-1);
    const positions = product(plan.node.outputShape) / width;
    const widths = plan.node.inputShapes.map((shape) => shape.at(-1) ?? 0);
    const columns = widths.map((_, i) => widths.slice(0, i).reduce((sum, w) => sum + w, 0) * 4);
    return {
      forward({ rows }) {
        const { copyRows } = plan.kernels();
        for (let i = 0; i < widths.length; i++) {
          const [own = 0, column = 0, from = 0] = [widths[i], columns[i], plan.inputs[i]];
          copyRows(from, own * 4, plan.output + column, width * 4, rows * positions, own);
        }
      },
      backward({ rows }) {
        const { copyRows } = plan.kernels();
        for (let i = 0; i < widths.length; i++) {
          const [own = 0, column = 0, to = 0] = [widths[i], columns[i], plan.inputGradients[i]];
          if (to) copyRows(plan.outputGradient + column, width * 4, to, own * 4, rows * positions, own);
        }
      },
    };
  },
};

/** All axes as one. */
export const flatten: LayerKind<LayerOf<'flatten'>> = {
  infer: (layer, inputs) => withoutParameters([product(soleInput(layer, inputs))]),
  plan(_layer, plan) {
    const size = product(plan.node.outputShape);
    const [x = 0] = plan.inputs;
    const [xGradient = 0] = plan.inputGradients;
    return {
      forward: ({ rows }) => plan.kernels().copy(plan.output, x, rows * size),
      backward({ rows }) {
        if (xGradient) plan.kernels().copy(xGradient, plan.outputGradient, rows * size);
      },
    };
  },
};
