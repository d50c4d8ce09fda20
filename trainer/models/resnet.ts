import type { SearchSpace } from '../search/space.ts';
import { poolingHead } from './network/head.ts';
import { addHalving, addNormalisedRelu, addStem } from './network/image_layers.ts';
import { LayerList } from './network/layer_list.ts';
import { learningSpace, networkAlgorithm } from './network/network_algorithm.ts';
import { sequenceShape } from './network/row_shape.ts';

const space = {
  /** Residual blocks; every block but the first halves the image and doubles the filters. */
  blocks: { type: 'choice', options: [1, 2, 3], default: 2 },
  filters: { type: 'choice', options: [8, 16, 32], default: 16 },
  ...learningSpace,
} as const satisfies SearchSpace;

/**
 * A residual network on spectrograms (He et al. 2016): what a block of two convolutions finds is added to what
 * it was given, so that depth costs nothing where it does not help.
 */
export const resnet = networkAlgorithm({
  space,
  reduceOnPlateau: true,
  architectureOf({ shape, classes, parameters }) {
    const [frames, bands] = sequenceShape(shape);
    const [filters, dropout] = [Number(parameters.filters), Number(parameters.dropout)];
    const list = new LayerList();
    addHalving(list, 'pool', addStem(list, [frames, bands], filters));
    for (let block = 1; block <= Number(parameters.blocks); block++) {
      const stride = block === 1 ? 1 : 2;
      addBlock(list, `block_${block}`, { filters: filters * 2 ** (block - 1), stride, dropout });
    }
    poolingHead(list, '2d', classes, dropout);
    return { input_shape: [frames, bands, 1], layers: list.layers };
  },
});

interface Block {
  filters: number;
  stride: 1 | 2;
  dropout: number;
}

function addBlock(list: LayerList, name: string, { filters, stride, dropout }: Block): void {
  const given = list.last;
  addConvolution(list, `${name}_first`, filters, 3, stride);
  addNormalisedRelu(list, `${name}_first`);
  list.add(`${name}_drop`, { type: 'spatial_dropout', rate: dropout / 2 });
  addConvolution(list, `${name}_second`, filters, 3, 1);
  const found = list.add(`${name}_norm`, { type: 'batch_normalization', momentum: 0.9, epsilon: 1e-3 });
  // A block that changes the image's size hands on what it was given through a window of one value.
  const kept = stride === 1 ? given : addConvolution(list, `${name}_skip`, filters, 1, stride, given);
  list.add(`${name}_sum`, { type: 'add' }, [found, kept]);
  list.add(`${name}_relu`, { type: 'activation', activation: 'relu' });
}

function addConvolution(
  list: LayerList,
  name: string,
  filters: number,
  size: number,
  stride: number,
  input = list.last,
): string {
  const window: { kernel_size: [number, number]; strides: [number, number] } = {
    kernel_size: [size, size],
    strides: [stride, stride],
  };
  return list.add(name, { type: 'conv2d', ...window, filters, padding: 'same', activation: 'linear' }, [
    input,
  ]);
}
