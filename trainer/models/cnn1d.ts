import type { SearchSpace } from '../search/space.ts';
import { poolingHead } from './network/head.ts';
import { LayerList } from './network/layer_list.ts';
import { learningSpace, networkAlgorithm } from './network/network_algorithm.ts';
import { sequenceShape } from './network/row_shape.ts';

const space = {
  blocks: { type: 'choice', options: [1, 2, 3], default: 2 },
  filters: { type: 'choice', options: [16, 32, 64, 128], default: 64 },
  kernel_size: { type: 'choice', options: [3, 5, 7], default: 5 },
  ...learningSpace,
} as const satisfies SearchSpace;

/** Frames that are left at least when a block halves them. */
const LEAST_FRAMES = 8;

/**
 * Convolutions over time. Each block normalises what it finds and halves the frames while enough of them are
 * left; mean and maximum over time then say how much of each pattern there was, and how clearly.
 */
export const cnn1d = networkAlgorithm({
  space,
  architectureOf({ shape, classes, parameters }) {
    const [frames, channels] = sequenceShape(shape);
    const list = new LayerList();
    let left = frames;
    for (let block = 1; block <= Number(parameters.blocks); block++) {
      addBlock(list, block, Number(parameters.filters), Number(parameters.kernel_size));
      if (left >= 2 * LEAST_FRAMES) {
        list.add(`pool_${block}`, { type: 'max_pooling1d', pool_size: 2, strides: 2, padding: 'valid' });
        left = Math.floor(left / 2);
      }
      list.add(`drop_${block}`, { type: 'spatial_dropout', rate: Number(parameters.dropout) / 2 });
    }
    poolingHead(list, '1d', classes, Number(parameters.dropout));
    return { input_shape: [frames, channels], layers: list.layers };
  },
});

function addBlock(list: LayerList, block: number, filters: number, kernel_size: number): void {
  const convolution = { type: 'conv1d', filters, kernel_size, strides: 1, padding: 'same' } as const;
  list.add(`conv_${block}`, { ...convolution, activation: 'linear' });
  list.add(`norm_${block}`, { type: 'batch_normalization', momentum: 0.9, epsilon: 1e-3 });
  list.add(`relu_${block}`, { type: 'activation', activation: 'relu' });
}
