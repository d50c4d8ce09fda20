import type { LayerList } from './layer_list.ts';

/** Frames and bands that are left of an image. */
export type ImageSize = readonly [height: number, width: number];

/** No image that a network looks at is larger than this in any direction after its first layer. */
const LARGEST = 32;

/**
 * The first layer of a network on images: windows wide enough to overlap, far enough apart that a fine or
 * wide image is brought to a size that trains in time. Returns the size of the image that it makes.
 */
export function addStem(list: LayerList, [height, width]: ImageSize, filters: number): ImageSize {
  const [down, across] = [Math.ceil(height / LARGEST), Math.ceil(width / LARGEST)];
  list.add('stem', {
    ...{ type: 'conv2d', filters, padding: 'same', activation: 'linear' },
    ...{ kernel_size: [2 * down + 1, 2 * across + 1], strides: [down, across] },
  });
  addNormalisedRelu(list, 'stem');
  return [Math.ceil(height / down), Math.ceil(width / across)];
}

export function addNormalisedRelu(list: LayerList, name: string): void {
  list.add(`${name}_norm`, { type: 'batch_normalization', momentum: 0.9, epsilon: 1e-3 });
  list.add(`${name}_relu`, { type: 'activation', activation: 'relu' });
}

/** Halves the image where it is more than one frame or band wide; returns its new size. */
export function addHalving(list: LayerList, name: string, [height, width]: ImageSize): ImageSize {
  const window: [number, number] = [Math.min(2, height), Math.min(2, width)];
  list.add(name, { type: 'max_pooling2d', pool_size: window, strides: window, padding: 'valid' });
  return [Math.floor(height / window[0]), Math.floor(width / window[1])];
}
