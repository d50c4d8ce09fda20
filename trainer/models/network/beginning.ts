import type { Architecture, Network } from '../../engine/architecture.ts';
import { inferShapes } from '../../engine/shapes.ts';
import type { Dimension, Hyperparameters, SearchSpace } from '../../search/space.ts';
import type { FitTask } from '../algorithm.ts';

/** Whether a network begins afresh or from that of the person's previous version. */
export const START = 'start';
export const startDimension: Dimension = {
  type: 'choice',
  options: ['fresh', 'previous'],
  default: 'fresh',
};

export const beginsFromPrevious = (parameters: Hyperparameters) => parameters[START] === 'previous';

/** How a fit begins. */
export interface Beginning {
  /** Those of the task; from a previous network, with that network's layers. */
  parameters: Hyperparameters;
  /** Absent: fresh parameters. */
  start?: Network['parameters'];
  /** Shares of the learning rate and of the epochs that a fresh network gets. */
  rate: number;
  epochs: number;
}

/** What is learned already shall be refined and not forgotten: smaller steps, and fewer of them. */
const REFINING = { rate: 1 / 10, epochs: 1 / 3 };

/** @param layersOf the parameters that build the layers of a network; null: nothing builds them */
export function beginningOf(
  { parameters, previous }: Pick<FitTask, 'parameters' | 'previous'>,
  layersOf: (network: Network) => Hyperparameters | null,
): Beginning {
  if (!beginsFromPrevious(parameters)) return { parameters, rate: 1, epochs: 1 };
  const layers = previous && layersOf(previous);
  if (!layers) throw new RangeError('There is no previous network that this one could begin from.');
  return { parameters: { ...parameters, ...layers }, start: previous.parameters, ...REFINING };
}

/**
 * The choices of a space with which `build` makes a network whose parameters are those of `network`, so that
 * it can go on from them; null: there are none, as in a network that another version of the app has built.
 * @param space choices only
 */
export function choicesThatBuild(
  network: Network,
  space: SearchSpace,
  build: (choices: Hyperparameters) => Architecture,
): Hyperparameters | null {
  const wanted = signatureOf(network.architecture);
  return combinationsOf(space).find((choices) => signatureOf(build(choices)) === wanted) ?? null;
}

/** The same for networks that can hand each other their parameters. */
function signatureOf(architecture: Architecture): string {
  const specs = inferShapes(architecture).nodes.flatMap(({ parameters }) => parameters);
  return JSON.stringify([architecture.input_shape, specs.map(({ name, shape }) => [name, shape])]);
}

function combinationsOf(space: SearchSpace): Hyperparameters[] {
  return Object.entries(space).reduce<Hyperparameters[]>(
    (all, [name, dimension]) => {
      const options = dimension.type === 'choice' ? dimension.options : [dimension.default];
      return all.flatMap((one) => options.map((option) => ({ ...one, [name]: option })));
    },
    [{}],
  );
}
