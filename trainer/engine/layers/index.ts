import type { Layer, LayerOf } from '../architecture.ts';
import { activation } from './activation.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import { depthwise } from './depthwise.ts';
import { dropout } from './dropout.ts';
import type { LayerKind } from './kind.ts';
import { masking } from './masking.ts';
import { add, concatenate, flatten } from './merging.ts';
import { batchNormalisation, layerNormalisation } from './normalisation.ts';
import { globalPooling, pooling } from './pooling.ts';
import { recurrent } from './recurrent.ts';

const kinds: { readonly [Type in Layer['type']]: LayerKind<LayerOf<Type>> } = {
  dense,
  conv1d: convolution,
  conv2d: convolution,
  depthwise_conv2d: depthwise,
  batch_normalization: batchNormalisation,
  layer_normalization: layerNormalisation,
  max_pooling1d: pooling,
  max_pooling2d: pooling,
  average_pooling1d: pooling,
  average_pooling2d: pooling,
  global_max_pooling1d: globalPooling,
  global_max_pooling2d: globalPooling,
  global_average_pooling1d: globalPooling,
  global_average_pooling2d: globalPooling,
  lstm: recurrent,
  gru: recurrent,
  masking,
  dropout,
  spatial_dropout: dropout,
  activation,
  add,
  concatenate,
  flatten,
};

export function kindOf<Type extends Layer>(layer: Type): LayerKind<Type> {
  // The table pairs every type with the kind for just that type, which an index by a union cannot tell.
  return kinds[layer.type] as unknown as LayerKind<Type>;
}
