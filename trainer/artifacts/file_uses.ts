import type { ModelInfo } from './model_info.ts';
import { MANIFEST, MODEL_INFO } from './names.ts';

/** How to use each file of a model, one line each, in Markdown. An export may hold fewer: its manifest says which. */
export function fileUses({ files, inputs }: ModelInfo): string[] {
  const features = inputs.length === 1 ? '`features`' : '`features_<name>` of each input';
  const uses: [file: string | null, use: string][] = [
    [
      files.onnx_from_recording,
      'ONNX Runtime: the recording goes in as it is, `probabilities` come out. The simplest way.',
    ],
    [
      files.onnx,
      `ONNX Runtime: ${features} as \`${files.preprocessing}\` says go in, \`probabilities\` come out.`,
    ],
    [files.tflite, 'TensorFlow Lite: the same inputs and probabilities, for phones and small boards.'],
    [files.keras, "Keras: `keras.models.load_model('…')`; the same inputs and probabilities."],
    [files.tfjs, "TensorFlow.js: `tf.loadLayersModel('…')`; the same inputs and probabilities."],
    [files.weights, `safetensors: every number; \`${MODEL_INFO}\` says how they fit together.`],
    [files.preprocessing, 'from a recording to the features, step by step, with every number.'],
    [files.label_encoder, 'which column of the probabilities is which label.'],
    [files.label_encoder_pickle, 'the same for scikit-learn: `pickle.load` gives a `LabelEncoder`.'],
    [files.thresholds, 'when to answer, and when to say `unknown`.'],
    [MANIFEST, 'size and SHA-256 of every file; `a3cp verify` checks them.'],
  ];
  return uses.flatMap(([file, use]) => (file === null ? [] : [`\`${file}\`: ${use}`]));
}
