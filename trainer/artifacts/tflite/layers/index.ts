import type { Layer } from '../../../engine/architecture.ts';
import type { Value } from '../graph.ts';
import { writeActivation } from './activation.ts';
import { writeConvolution, writeDepthwise } from './convolution.ts';
import { writeDense } from './dense.ts';
import { writeGlobalPooling } from './global_pooling.ts';
import { writeAdd, writeConcatenate, writeFlatten } from './merging.ts';
import { writeBatchNormalisation, writeLayerNormalisation } from './normalisation.ts';
import { writePooling } from './pooling.ts';
import { writeRecurrent } from './recurrent.ts';
import type { Site } from './site.ts';

/** The layer for inference. `masking` is written by network.ts. */
export function writeLayer(layer: Exclude<Layer, { type: 'masking' }>, site: Omit<Site, 'layer'>): Value {
  switch (layer.type) {
    case 'dense':
      return writeDense({ ...site, layer });
    case 'conv1d':
    case 'conv2d':
      return writeConvolution({ ...site, layer });
    case 'depthwise_conv2d':
      return writeDepthwise({ ...site, layer });
    case 'batch_normalization':
      return writeBatchNormalisation({ ...site, layer });
    case 'layer_normalization':
      return writeLayerNormalisation({ ...site, layer });
    case 'max_pooling1d':
    case 'max_pooling2d':
    case 'average_pooling1d':
    case 'average_pooling2d':
      return writePooling({ ...site, layer });
    case 'global_max_pooling1d':
    case 'global_max_pooling2d':
    case 'global_average_pooling1d':
    case 'global_average_pooling2d':
      return writeGlobalPooling({ ...site, layer });
    case 'lstm':
    case 'gru':
      return writeRecurrent({ ...site, layer });
    case 'dropout':
    case 'spatial_dropout':
      return site.input;
    case 'activation':
      return writeActivation({ ...site, layer });
    case 'add':
      return writeAdd({ ...site, layer });
    case 'concatenate':
      return writeConcatenate({ ...site, layer });
    case 'flatten':
      return writeFlatten({ ...site, layer });
  }
}
