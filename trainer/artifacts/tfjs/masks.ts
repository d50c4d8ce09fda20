import type { Architecture, Layer } from '../../engine/architecture.ts';
import { keepsFrames } from '../../engine/layers/masking.ts';
import { unsupportedLayer } from '../errors.ts';

/**
 * Refuses networks in which frames that are padding reach a layer that does not know of padding in
 * TensorFlow.js: its global pooling would count them.
 * @throws ArtifactError UNSUPPORTED_LAYER
 */
export function refuseLostMasks({ layers }: Architecture): void {
  const masked = new Set<string>();
  for (const layer of layers) {
    const reached = layer.inputs.some((input) => masked.has(input));
    if (reached && !passesMasks(layer)) throw unsupportedLayer(layer);
    if (layer.type === 'masking' || (reached && keepsFrames(layer))) masked.add(layer.name);
  }
}

function passesMasks(layer: Layer): boolean {
  switch (layer.type) {
    case 'masking':
    case 'lstm':
    case 'gru':
    case 'dense':
    case 'dropout':
    case 'spatial_dropout':
    case 'activation':
    case 'batch_normalization':
    case 'layer_normalization':
    case 'flatten':
      return true;
    default:
      return false;
  }
}
