import type { Layer, LayerOf } from '../architecture.ts';
import { type LayerKind, soleInput, withoutParameters } from './kind.ts';

/** Notes which frames are padding and sets them to zero; later layers find the notes as their mask. */
export const masking: LayerKind<LayerOf<'masking'>> = {
  infer: (layer, inputs) => withoutParameters(soleInput(layer, inputs, 2)),
  plan(layer, plan) {
    const [frames = 1, channels = 1] = plan.node.outputShape;
    const [x = 0] = plan.inputs;
    const [xGradient = 0] = plan.inputGradients;
    const mask = plan.outputMask;
    return {
      forward({ rows }) {
        const { findPadding, maskFrames } = plan.kernels();
        findPadding(x, mask, rows * frames, channels, layer.mask_value);
        maskFrames(x, mask, plan.output, rows * frames, channels);
      },
      backward({ rows }) {
        if (xGradient)
          plan.kernels().maskFrames(plan.outputGradient, mask, xGradient, rows * frames, channels);
      },
    };
  },
};

/** Whether a layer's frames are still those of its first input, so that the mask holds for them too. */
export function keepsFrames(layer: Layer): boolean {
  switch (layer.type) {
    case 'dense':
    case 'dropout':
    case 'spatial_dropout':
    case 'activation':
    case 'batch_normalization':
    case 'layer_normalization':
    case 'add':
    case 'concatenate':
      return true;
    case 'lstm':
    case 'gru':
      return layer.return_sequences;
    default:
      return false;
  }
}
