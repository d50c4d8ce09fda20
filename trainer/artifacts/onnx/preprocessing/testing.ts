import fc from 'fast-check';
import * as ort from 'onnxruntime-web';
import { AUDIO_SAMPLE_RATE, type Signal } from '../../../../data/schema.ts';
import { featureLength } from '../../../features/extract.ts';
import type { FeatureSpec } from '../../../features/spec.ts';
import { createRandom } from '../../../random.ts';
import { GraphWriter } from '../graph.ts';
import { writeModel } from '../model.ts';
import { featureWriter } from './features.ts';
import { Formula } from './formula.ts';

/** The features of a specification alone, as a graph, run by a reader that shares no code with this app. */
export async function openFeatures(spec: FeatureSpec, shape: readonly (number | string)[]) {
  const graph = new GraphWriter();
  const formula = new Formula(graph.below('features'));
  const written = featureWriter(formula.below('recording'), 'recording')(formula, spec);
  graph.node('output', 'Identity', [written], { output: 'features' });
  const edge = {
    inputs: [{ name: 'recording', shape }],
    outputs: [{ name: 'features', shape: [featureLength(spec)] }],
  };
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(writeModel(graph, edge, {}), {
    executionProviders: ['wasm'],
  });
  return async (signal: Signal): Promise<number[]> => {
    const extents = signal.kind === 'audio' ? [signal.values.length] : [signal.frames, signal.dims];
    const { features } = await session.run({
      recording: new ort.Tensor('float32', signal.values, extents),
    });
    return [...(features?.data ?? [])].map(Number);
  };
}

export function audioSignal(values: Float32Array): Signal {
  return { kind: 'audio', sampleRate: AUDIO_SAMPLE_RATE, values };
}

/** Silence, clicks, noise and tones, loud and quiet, one after the other, as 16-bit samples. */
export const anySound: fc.Arbitrary<Float32Array> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('silence', 'click', 'noise', 'tone'),
      length: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 500, max: 20_000 })),
      peak: fc.constantFrom(1, 3, 200, 8000, 32_767),
      hertz: fc.integer({ min: 20, max: 7900 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => {
    const random = createRandom(pieces.length);
    return Float32Array.from(
      pieces.flatMap(({ kind, length, peak, hertz }) =>
        Array.from({ length }, (_, t) => {
          const tone = Math.sin((2 * Math.PI * hertz * t) / AUDIO_SAMPLE_RATE);
          const heights = { silence: 0, click: t === 0 ? 1 : 0, noise: 2 * random.uniform() - 1, tone };
          return Math.round(peak * heights[kind]) / 32_768;
        }),
      ),
    );
  });
