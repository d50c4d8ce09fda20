import type { Architecture, Layer } from '../../engine/architecture.ts';
import { keepsFrames } from '../../engine/layers/masking.ts';
import { unsupportedLayer } from '../errors.ts';

/**
 * Refuses networks in which frames that are padding reach a layer that does not know of padding as the engine
 * does: its global pooling would count them.
 * @throws ArtifactError UNSUPPORTED_LAYER
 */
export function refuseLostMasks({ layers }: Architecture, passes: (layer: Layer) => boolean): void {
  const masked = new Set<string>();
  for (const layer of layers) {
    const reached = layer.inputs.some((input) => masked.has(input));
    if (reached && !passes(layer)) throw unsupportedLayer(layer);
    if (layer.type === 'masking' || (reached && keepsFrames(layer))) masked.add(layer.name);
  }
}

/** Layers that treat padding in TensorFlow.js as in the engine. */
export function passesMasksInTfjs(layer: Layer): boolean {
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

/**
 * Layers that treat padding in Keras as in the engine: not those of two directions that give the output of
 * every frame, which Keras sets to zero at padding (Bidirectional, force_zero_output_for_mask).
 */
export function passesMasksInKeras(layer: Layer): boolean {
  const isRecurrent = layer.type === 'lstm' || layer.type === 'gru';
  return passesMasksInTfjs(layer) && !(isRecurrent && layer.bidirectional && layer.return_sequences);
}
