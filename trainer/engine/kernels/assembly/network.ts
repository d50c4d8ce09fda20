export { placeScratch, gatherRows, storeTotal } from './memory';
export { expAll, logAll, tanhAll, sigmoidAll } from './elementary';
export { multiply } from './product';
export { packTransposed, packPanels, packTurned } from './packing';
export { sumColumns, dropout, spatialDropout, addTo, copy, zero, sum, findPadding, maskFrames } from './elementwise';
export { activate, activateBackward, activationBackward, softmaxBackward } from './activations';
export { spread, convolve, convolveKernelGradient } from './convolution';
export { convolvePatches, patchesKernelGradient } from './patches';
export { winogradKernels, winogradForward, winogradBackward } from './winograd_plane';
export { lineKernels, lineForward, lineBackward } from './winograd_line';
export { depthwise, depthwiseKernelGradient, turnWindow } from './depthwise';
export { maxPool, maxPoolBackward, averagePool, averagePoolBackward } from './pooling';
export { globalMax, globalMaxBackward, globalAverage, globalAverageBackward } from './global_pooling';
export { batchNormForward, batchNormInfer, batchNormBackward, layerNormForward, layerNormBackward } from './normalise';
export {
  packGates, packGatesTransposed, copyFrames, copyRows, gateKernelGradient, gateBiasGradient,
} from './gates';
export { lstmForward, lstmBackward } from './lstm';
export { gruForward, gruBackward } from './gru';
export { softmaxRows, softmaxCrossEntropy, binaryCrossEntropy, meanSquaredError } from './loss';
export { reduceGradients, adam, momentum, addChanges } from './optimise';
