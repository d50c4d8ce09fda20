import { createRequire } from 'node:module';
import { AppError } from '../../data/errors.ts';
import type { TensorFlow } from '../../trainer/engine/tensorflow/model.ts';

/** A name that the compiler does not follow: the package may be missing, and its types with it. */
const PACKAGE: string = '@tensorflow/tfjs-node';

/**
 * The native TensorFlow.js, an optional dependency: there where its library could be fetched and loads.
 * @throws AppError with code TENSORFLOW_UNAVAILABLE
 */
export async function loadTensorflow(
  load: () => Promise<unknown> = () => import(PACKAGE),
): Promise<TensorFlow> {
  restoreRemovedFunctions();
  try {
    // Its types are those of the union package, whose parts the engine's interface names.
    const loaded = (await load()) as { default?: TensorFlow } & TensorFlow;
    return loaded.default ?? loaded;
  } catch (error) {
    throw new AppError(
      'TENSORFLOW_UNAVAILABLE',
      'TensorFlow is not installed on this computer or does not load. Use the built-in engine, or run "npm install @tensorflow/tfjs-node" on a computer with internet access.',
      { cause: error },
    );
  }
}

/** @tensorflow/tfjs-node 4.22 calls functions that Node 23 removed from `util`. */
function restoreRemovedFunctions(): void {
  const util = createRequire(import.meta.url)('node:util') as Record<string, unknown>;
  util.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  util.isArray ??= Array.isArray;
}
