import type { Layer } from '../engine/architecture.ts';

export type InferenceLayer = Exclude<Layer, { type: 'dropout' }>;

/** The layers that compute something outside training: whoever read a dropout reads what the dropout read. */
export function inferenceLayers(layers: readonly Layer[]): InferenceLayer[] {
  const source = new Map<string, string>();
  const kept: InferenceLayer[] = [];
  for (const layer of layers) {
    const inputs = layer.inputs.map((name) => source.get(name) ?? name);
    if (layer.type === 'dropout') source.set(layer.name, inputs[0] ?? 'input');
    else kept.push({ ...layer, inputs });
  }
  return kept;
}
