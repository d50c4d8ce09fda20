import type { FeatureSpec } from '../../features/spec.ts';
import type { ModelInput, TrainedModel } from '../../training.ts';
import { writeAnswers } from './answers.ts';
import { GraphWriter } from './graph.ts';
import type { OnnxValue } from './messages.ts';
import { writeModel } from './model.ts';
import { featureWriter } from './preprocessing/features.ts';
import { Formula } from './preprocessing/formula.ts';

/** The one input: a recording as the app keeps it. */
export const ONNX_RECORDING = 'recording';

/**
 * The model and everything before it in one graph: a recording in, `probabilities` [1, classes] and, where the model
 * has a rejection rule, `probabilities_with_unknown` [1, answers + 1] out. `recording` is float32: of sound [samples],
 * 16 kHz, mono, 16-bit samples / 32768, one sample or more; of gestures [frames, dims], one frame or more.
 * null where frames are those of the liveliest window (`selection: window`): two windows may be equally lively but
 * for the rounding, and a graph does not say in which order it adds.
 */
export function writeOnnxWithPreprocessing(
  model: TrainedModel,
  metadata: Readonly<Record<string, string>>,
): Uint8Array | null {
  const [first] = model.inputs;
  if (!first || !model.inputs.every(({ featureSpec }) => canBeWritten(featureSpec))) return null;
  const graph = new GraphWriter();
  const formula = new Formula(graph.below('preprocessing'));
  const features = featureWriter(formula.below('recording'), ONNX_RECORDING);
  const inputs = model.inputs.map((input) => {
    const below = formula.below(input.name);
    return writeStandardised(below.below('standardised'), input, features(below, input.featureSpec));
  });
  const outputs = writeAnswers(graph, model, inputs, 1);
  return writeModel(graph, { inputs: [recordingOf(first.featureSpec)], outputs }, metadata);
}

function canBeWritten(spec: FeatureSpec): boolean {
  if (spec.kind === 'random_convolution') return canBeWritten(spec.base);
  return !('selection' in spec) || spec.selection !== 'window';
}

function recordingOf(spec: FeatureSpec): OnnxValue {
  if (spec.kind === 'random_convolution') return recordingOf(spec.base);
  return { name: ONNX_RECORDING, shape: 'dims' in spec ? ['frames', spec.dims] : ['samples'] };
}

/** In double precision and rounded once, as the app does it: [1, features]. */
function writeStandardised(formula: Formula, { scaler }: ModelInput, features: string): string {
  const [x, mean, scale] = [features, formula.singles(scaler.mean), formula.singles(scaler.scale)].map(
    (values) => formula.to('double', values),
  ) as [string, string, string];
  const standardised = formula.apply('Div', formula.apply('Sub', x, mean), scale);
  return formula.expand(formula.to('float', standardised), 0);
}
