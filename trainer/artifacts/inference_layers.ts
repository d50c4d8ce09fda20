import type { Layer, LayerOf } from '../engine/architecture.ts';
import { unsupportedLayer } from './errors.ts';

export type InferenceLayer = LayerOf<'dense'>;

/** The layers that compute something outside training: whoever read a dropout reads what the dropout read. */
export function inferenceLayers(layers: readonly Layer[]): InferenceLayer[] {
  const source = new Map<string, string>();
  const kept: InferenceLayer[] = [];
  for (const layer of layers) {
    const inputs = layer.inputs.map((name) => source.get(name) ?? name);
    if (layer.type === 'dropout') source.set(layer.name, inputs[0] ?? 'input');
    else if (layer.type === 'dense') kept.push({ ...layer, inputs });
    else throw unsupportedLayer(layer);
  }
  return kept;
}
