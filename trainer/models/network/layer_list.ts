import type { Layer } from '../../engine/architecture.ts';

/** A layer without its place: what `LayerList` names and connects. */
type Unplaced<Kind> = Kind extends Layer ? Omit<Kind, 'name' | 'inputs'> : never;

/** Writes a network layer after layer; each reads the one before it unless it is told otherwise. */
export class LayerList {
  readonly layers: Layer[] = [];

  /** The name of the layer written last. */
  get last(): string {
    return this.layers.at(-1)?.name ?? 'input';
  }

  /** Adds a layer and returns its name. */
  add(name: string, layer: Unplaced<Layer>, inputs: readonly string[] = [this.last]): string {
    this.layers.push({ ...layer, name, inputs: [...inputs] });
    return name;
  }
}
