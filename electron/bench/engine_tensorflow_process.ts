import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { fitWithTensorflow } from '../../trainer/engine/tensorflow/fit.ts';
import type { TensorFlow } from '../../trainer/engine/tensorflow/model.ts';
import { loadTensorflow } from '../threads/tensorflow.ts';
import { BATCH, NET_NAMES, type NetName, nets, randomRows } from './engine_nets.ts';

/**
 * Milliseconds an epoch on TensorFlow.js: of all nets where its native library loads, else of the perceptron
 * alone, because its JavaScript takes minutes for the others. Prints one line of JSON: {net: milliseconds}.
 */

async function native(): Promise<TensorFlow | null> {
  try {
    return await loadTensorflow();
  } catch {
    return null;
  }
}

async function javaScript(): Promise<TensorFlow> {
  await core.setBackend('cpu');
  // The union of the two packages is what the native one exports as a whole.
  return { ...core, ...layers } as unknown as TensorFlow;
}

function epochMilliseconds(tf: TensorFlow, net: NetName): number {
  const options = { seed: 1, batchSize: BATCH, maxEpochs: 2, optimizer: 'adam' } as const;
  let [best, last] = [Infinity, performance.now()];
  const onEpoch = () => {
    const now = performance.now();
    [best, last] = [Math.min(best, now - last), now];
  };
  fitWithTensorflow(tf, nets[net], randomRows(nets[net]), null, options, { onEpoch });
  return best;
}

const library = await native();
const tf = library ?? (await javaScript());
const measured = library ? NET_NAMES : (['mlp'] as const);
const milliseconds = measured.map((net) => [net, epochMilliseconds(tf, net)]);
process.stdout.write(`${JSON.stringify(Object.fromEntries(milliseconds))}\n`);
