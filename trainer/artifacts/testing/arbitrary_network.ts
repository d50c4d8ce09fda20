import fc from 'fast-check';
import type { z } from 'zod';
import {
  type Architecture,
  architectureSchema,
  type layerSchema,
  type Network,
} from '../../engine/architecture.ts';
import { inferShapes, product } from '../../engine/shapes.ts';
import { createRandom, type Random } from '../../random.ts';
import { headLayers, imageBlock, perceptronBlock, sequenceBlock, summary } from './arbitrary_layers.ts';

/** A network of any kind with numbers of its own, softmax at the end, and a batch of inputs for it. */
export interface NetworkCase {
  network: Network;
  /** [rows, features] */
  inputs: Float32Array;
  rows: number;
}

export type LayerInput = z.input<typeof layerSchema>;
/** Some layers in a row, given names for them and what the first of them reads; the last is their output. */
export type Block = (name: () => string, from: string) => LayerInput[];

const extent = (min: number, max: number) => fc.integer({ min, max });

const layerNames = fc.uniqueArray(
  fc.stringMatching(/^[a-z][a-z0-9_]{0,11}$/).filter((name) => name !== 'input'),
  { minLength: 24, maxLength: 24 },
);

function architectureOf(
  shape: fc.Arbitrary<number[]>,
  block: fc.Arbitrary<Block>,
  end: fc.Arbitrary<Block>,
): fc.Arbitrary<Architecture> {
  return fc
    .tuple(shape, fc.array(block, { maxLength: 4 }), end, headLayers, layerNames)
    .map(([input_shape, blocks, ending, head, names]) => {
      let used = 0;
      const name = () => names[used++] ?? `layer_${used}`;
      const layers: LayerInput[] = [];
      for (const write of [...blocks, ending, head])
        layers.push(...write(name, layers.at(-1)?.name ?? 'input'));
      return architectureSchema.parse({ input_shape, layers });
    })
    .filter(fits);
}

/** Whether every window lies in what it looks at. */
function fits(architecture: Architecture): boolean {
  try {
    inferShapes(architecture);
    return true;
  } catch {
    return false;
  }
}

const nothing: fc.Arbitrary<Block> = fc.constant(() => []);
const sequenceShape = fc.tuple(extent(3, 12), extent(1, 6));
const imageShape = fc.tuple(extent(3, 9), extent(3, 9), extent(1, 3));
const padding: Block = (name, from) => [{ name: name(), type: 'masking', inputs: [from] }];

const perceptron = architectureOf(fc.tuple(extent(1, 12)), perceptronBlock, nothing);
const onSequences = architectureOf(sequenceShape, sequenceBlock, summary.sequence);
const onImages = architectureOf(imageShape, imageBlock, summary.image);

export const networkCase = caseOf(fc.oneof(perceptron, onSequences, onImages));

/** Networks that are told which frames are padding, and read them by global pooling or as a recurrence. */
export const maskedCase = {
  pooled: maskedCaseOf(summary.pooledSequence),
  recurrent: maskedCaseOf(summary.recurrent),
};

function maskedCaseOf(end: fc.Arbitrary<Block>): fc.Arbitrary<NetworkCase> {
  const masked = end.map(
    (ending): Block =>
      (name, from) => {
        const mask = padding(name, from);
        return [...mask, ...ending(name, mask.at(-1)?.name ?? from)];
      },
  );
  return caseOf(
    architectureOf(
      sequenceShape,
      fc.constant(() => []),
      masked,
    ),
    padSomeFrames,
  );
}

function caseOf(
  architecture: fc.Arbitrary<Architecture>,
  change: (inputs: Float32Array, channels: number) => void = () => {},
): fc.Arbitrary<NetworkCase> {
  return fc.tuple(architecture, extent(1, 4), fc.nat()).map(([network, rows, seed]) => {
    const random = createRandom(seed);
    const parameters = parametersOf(network, random);
    const inputs = Float32Array.from({ length: rows * product(network.input_shape) }, () => random.normal());
    change(inputs, network.input_shape.at(-1) ?? 1);
    return { network: { architecture: network, parameters }, inputs, rows };
  });
}

function parametersOf(architecture: Architecture, random: Random): Network['parameters'] {
  const specs = inferShapes(architecture).nodes.flatMap(({ parameters }) => parameters);
  return new Map(
    specs.map(({ name, shape }) => {
      const draw = name.endsWith('variance') ? () => 0.5 + random.uniform() : () => random.normal() / 2;
      return [name, { shape, values: Float32Array.from({ length: product(shape) }, draw) }];
    }),
  );
}

/** The first frame of every batch, and some others. */
function padSomeFrames(inputs: Float32Array, channels: number): void {
  for (let frame = 0; frame * channels < inputs.length; frame += frame % 2 === 0 ? 3 : 2) {
    inputs.fill(0, frame * channels, (frame + 1) * channels);
  }
}
