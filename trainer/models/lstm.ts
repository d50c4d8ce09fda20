import type { SearchSpace } from '../search/space.ts';
import { poolingHead } from './network/head.ts';
import { LayerList } from './network/layer_list.ts';
import { learningSpace, networkAlgorithm } from './network/network_algorithm.ts';
import { sequenceShape } from './network/row_shape.ts';

const space = {
  layers: { type: 'choice', options: [1, 2], default: 1 },
  units: { type: 'choice', options: [16, 32, 64, 96], default: 32 },
  ...learningSpace,
} as const satisfies SearchSpace;

/**
 * Long short-term memory that reads the frames from both ends. What it thinks is gathered over the whole way,
 * since the frame that tells most may lie anywhere.
 */
export const lstm = networkAlgorithm({
  space,
  architectureOf({ shape, classes, parameters }) {
    const [frames, channels] = sequenceShape(shape);
    const [units, dropout] = [Number(parameters.units), Number(parameters.dropout)];
    const list = new LayerList();
    for (let layer = 1; layer <= Number(parameters.layers); layer++) {
      list.add(`drop_${layer}`, { type: 'spatial_dropout', rate: dropout / 2 });
      list.add(`lstm_${layer}`, { type: 'lstm', units, return_sequences: true, bidirectional: true });
      list.add(`norm_${layer}`, { type: 'layer_normalization', epsilon: 1e-3 });
    }
    poolingHead(list, '1d', classes, dropout);
    return { input_shape: [frames, channels], layers: list.layers };
  },
});
