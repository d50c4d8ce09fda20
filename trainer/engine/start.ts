import type { Random } from '../random.ts';
import type { Architecture, Network } from './architecture.ts';
import { FitError } from './errors.ts';
import { initialiseParameters } from './initialise.ts';
import { inferShapes, type ParameterSpec, product } from './shapes.ts';

type Parameters = Network['parameters'];

/**
 * What a training begins from: the parameters that it is given, or fresh ones.
 * @throws FitError START_MISMATCH where those given are not the parameters of the network
 */
export function startingParameters(
  architecture: Architecture,
  given: Parameters | undefined,
  random: Random,
): Parameters {
  const network = inferShapes(architecture);
  if (!given) return initialiseParameters(network, random.fork('weights'));
  checkNames(
    network.nodes.flatMap(({ parameters }) => parameters),
    given,
  );
  return given;
}

function checkNames(wanted: readonly ParameterSpec[], given: Parameters): void {
  const amiss = wanted.find((spec) => !fits(spec, given))?.name ?? surplus(wanted, given);
  if (amiss === undefined) return;
  throw new FitError(
    'START_MISMATCH',
    `The parameter "${amiss}" that the training shall begin from does not fit the network. Begin afresh.`,
    { details: { parameter: amiss } },
  );
}

function fits({ name, shape }: ParameterSpec, given: Parameters): boolean {
  const tensor = given.get(name);
  return (
    tensor?.shape.join() === shape.join() &&
    tensor.values.length === product(shape) &&
    tensor.values.every(Number.isFinite)
  );
}

function surplus(wanted: readonly ParameterSpec[], given: Parameters): string | undefined {
  const names = new Set(wanted.map(({ name }) => name));
  return [...given.keys()].find((name) => !names.has(name));
}
