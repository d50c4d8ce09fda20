import type { LayerOf } from '../architecture.ts';
import { planActivation } from './fused_activation.ts';
import { type LayerKind, soleInput } from './kind.ts';
import { planPadding } from './padding.ts';
import { inferWindows, paddedExtent, windowShape } from './window.ts';

type Depthwise = LayerOf<'depthwise_conv2d'>;

/** One window a channel, kernels [height, width, channels]. */
export const depthwise: LayerKind<Depthwise> = {
  infer(layer, inputs) {
    const input = soleInput(layer, inputs, 3);
    const geometry = depthwiseGeometry(layer, input);
    const { channels, vertical, horizontal } = geometry;
    const outputShape = windowShape(geometry, input, channels);
    const window = vertical.size * horizontal.size;
    const start = layer.activation === 'relu' ? 'he' : 'glorot';
    const parameters = [
      ...[
        {
          name: `${layer.name}/kernel`,
          shape: [...layer.kernel_size, channels],
          start,
          fanIn: window,
          fanOut: window,
        },
      ],
      ...[{ name: `${layer.name}/bias`, shape: [channels], start: 'zeros', fanIn: 1, fanOut: 1 }],
    ] as const;
    return { outputShape, parameters, work: vertical.outputs * horizontal.outputs * channels * window };
  },
  plan(layer, plan) {
    const { vertical, horizontal, channels } = depthwiseGeometry(layer, plan.node.inputShapes[0] ?? []);
    const [x = 0] = plan.inputs;
    const [xGradient = 0] = plan.inputGradients;
    const activation = planActivation(layer.activation, plan);
    const [kernel, bias] = [plan.parameter('kernel'), plan.parameter('bias')];
    const [kernelOffset, biasOffset] = [plan.gradientOffset('kernel'), plan.gradientOffset('bias')];
    const [paddedRows, paddedColumns] = [paddedExtent(vertical), paddedExtent(horizontal)];
    const padded = planPadding(plan, x, {
      ...{ rows: vertical.extent, columns: horizontal.extent, channels, paddedRows, paddedColumns },
      ...{ top: vertical.before, left: horizontal.before, rowStep: 1, columnStep: 1 },
    });
    const window = vertical.size * horizontal.size;
    const [turnedRows, turnedColumns] = [
      vertical.extent + vertical.size - 1,
      horizontal.extent + horizontal.size - 1,
    ];
    const turned = xGradient ? plan.arena.words(window * channels) : 0;
    const spreadGradient = xGradient
      ? planPadding(plan, plan.outputGradient, {
          ...{ rows: vertical.outputs, columns: horizontal.outputs, channels },
          ...{ paddedRows: turnedRows, paddedColumns: turnedColumns },
          ...{ top: vertical.size - 1 - vertical.before, left: horizontal.size - 1 - horizontal.before },
          ...{ rowStep: vertical.stride, columnStep: horizontal.stride },
        })
      : undefined;
    const shape = [
      ...[paddedRows, paddedColumns, channels, vertical.outputs, horizontal.outputs],
      ...[vertical.size, horizontal.size, vertical.stride, horizontal.stride],
    ] as const;

    return {
      prepare() {
        if (turned) plan.kernels().turnWindow(kernel, turned, window, channels);
      },
      forward({ rows }) {
        padded.fill(rows);
        const relu = layer.activation === 'relu' ? 1 : 0;
        plan.kernels().depthwise(padded.at, kernel, bias, plan.output, rows, ...shape, relu);
        activation.forward(rows * vertical.outputs * horizontal.outputs * channels);
      },
      backward({ rows, gradients }) {
        const kernels = plan.kernels();
        const dy = plan.outputGradient;
        activation.backward(rows * vertical.outputs * horizontal.outputs, channels, gradients + biasOffset);
        kernels.depthwiseKernelGradient(padded.at, dy, gradients + kernelOffset, rows, ...shape);
        if (!spreadGradient) return;
        spreadGradient.fill(rows);
        const inverse = [turnedRows, turnedColumns, channels, vertical.extent, horizontal.extent] as const;
        const sizes = [vertical.size, horizontal.size, 1, 1, 0] as const;
        kernels.depthwise(spreadGradient.at, turned, 0, xGradient, rows, ...inverse, ...sizes);
      },
    };
  },
};

function depthwiseGeometry(layer: Depthwise, input: readonly number[]) {
  const { kernel_size: size, strides, padding } = layer;
  return inferWindows(layer, input, { size, strides, padding });
}
