/** What would have to be explained to a therapist, English and German: words that begin so. */
const beginnings = [
  ...['accurac', 'algorithm', 'artifact', 'artefakt', 'batch', 'bayes', 'benchmark', 'bootstrap', 'brier'],
  ...['calibrat', 'kalibrier', 'checksum', 'prüfsumme', 'classifi', 'klassifik', 'confidence', 'konfidenz'],
  ...['convolution', 'faltung', 'cross-validat', 'kreuzvalid', 'dataset', 'datensatz', 'embedding', 'encod'],
  ...['ensemble', 'epoch', 'feature', 'merkmal', 'forest', 'gradient', 'holdout', 'inferenc', 'inferenz'],
  ...[
    'keras',
    'kernel',
    'logit',
    'manifest',
    'metric',
    'metrik',
    'neural',
    'neuronal',
    'overfit',
    'parameter',
  ],
  ...['perceptron', 'perzeptron', 'precision', 'präzision', 'prototyp', 'pruned', 'pruning', 'quanti'],
  ...['regression', 'residual', 'resnet', 'safetensor', 'sigmoid', 'softmax', 'spectrogram', 'spektrogramm'],
  ...['standard deviation', 'standardabweichung', 'startwert', 'stratif', 'tensor', 'tflite', 'überanpass'],
  ...['validation', 'validier', 'varianc', 'varianz', 'verlust'],
];
/** The same of whole words. */
const words = [
  ...['AUC', 'CNN', '1-D', '2-D', 'ECE', 'F1', 'float', 'hash', 'hyperparameter', 'hyperparameters', 'JSON'],
  ...['linear', 'loss', 'LSTM', 'macro', 'mel', 'MFCC', 'MLP', 'ONNX', 'recall', 'ROC', 'seed', 'SHA'],
  ...['split', 'trial', 'trials', 'weights', 'Gewichte'],
];
const technical = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${beginnings.join('|')})[\\p{L}\\p{N}]*|(?:${words.join('|')})(?![\\p{L}\\p{N}]))`,
  'giu',
);

/** Those that stand in the text. */
export function technicalWords(text: string): string[] {
  return [...new Set(text.match(technical))];
}
