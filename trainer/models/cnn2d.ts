import type { SearchSpace } from '../search/space.ts';
import { poolingHead } from './network/head.ts';
import { addHalving, addNormalisedRelu, addStem } from './network/image_layers.ts';
import { LayerList } from './network/layer_list.ts';
import { learningSpace, networkAlgorithm } from './network/network_algorithm.ts';
import { sequenceShape } from './network/row_shape.ts';

const space = {
  blocks: { type: 'choice', options: [1, 2, 3], default: 2 },
  /** Of the first layer; every block has twice as many as the one before it. */
  filters: { type: 'choice', options: [8, 16, 32], default: 16 },
  ...learningSpace,
} as const satisfies SearchSpace;

/** A spectrogram as an image: blocks of convolution and pooling, then mean and maximum over the image. */
export const cnn2d = networkAlgorithm({
  space,
  reduceOnPlateau: true,
  architectureOf({ shape, classes, parameters }) {
    const [frames, bands] = sequenceShape(shape);
    const [filters, dropout] = [Number(parameters.filters), Number(parameters.dropout)];
    const list = new LayerList();
    let size = addStem(list, [frames, bands], filters);
    for (let block = 1; block <= Number(parameters.blocks); block++) {
      size = addHalving(list, `pool_${block}`, size);
      list.add(`drop_${block}`, { type: 'spatial_dropout', rate: dropout / 2 });
      addConvolution(list, `conv_${block}`, filters * 2 ** block);
    }
    poolingHead(list, '2d', classes, dropout);
    return { input_shape: [frames, bands, 1], layers: list.layers };
  },
});

function addConvolution(list: LayerList, name: string, filters: number): void {
  list.add(name, {
    ...{ type: 'conv2d', filters, padding: 'same', activation: 'linear' },
    ...{ kernel_size: [3, 3], strides: [1, 1] },
  });
  addNormalisedRelu(list, name);
}
