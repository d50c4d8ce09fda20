export { placeScratch, gatherRows } from './memory';
export { expAll, logAll, tanhAll, sigmoidAll } from './elementary';
export { multiply, packTransposed } from './product';
export { denseBackwardElements, sumColumns, dropout, addTo, copy, zero } from './elementwise';
export { softmaxRows, softmaxCrossEntropy } from './loss';
export { adam } from './optimise';
