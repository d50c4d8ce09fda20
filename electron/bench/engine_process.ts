import { allocateMemory } from '../../trainer/engine/arena.ts';
import { fitNetwork } from '../../trainer/engine/fit.ts';
import { instantiateKernels } from '../../trainer/engine/kernels/network.ts';
import { inferShapes } from '../../trainer/engine/shapes.ts';
import { workPerRow } from '../../trainer/engine/work/count.ts';
import { createEngineThreads } from '../threads/engine_threads.ts';
import { BATCH, ITEMS, NET_NAMES, nets, randomRows } from './engine_nets.ts';

/**
 * One net on so many threads, in a process of its own so that its peak memory is its own. Prints one line of
 * JSON: see `engineRunSchema`.
 * Usage: node engine_process.ts NET THREADS
 */

/** A few seconds at most of each net. */
const EPOCHS = { mlp: 400, conv1d: 30, conv2d: 5, lstm: 15 };

/** GFLOP/s of the engine's own matrix product on one thread: 256 × 256 × 256, packed, the best of many. */
function peakGflops(): number {
  const size = 256;
  // Not a power of two apart: that would make them fight for the same lines of the cache.
  const [a, b, c] = [65_600, 393_408, 721_216];
  const memory = allocateMemory(2 ** 21);
  // Pages that nobody has written are one page of zeros to the system, and not what a product meets.
  new Float32Array(memory.buffer).fill(1);
  const { multiply } = instantiateKernels(memory, 1024);
  let best = Infinity;
  for (let i = 0; i < 100; i++) {
    const start = performance.now();
    multiply(a, size * 4, 4, b, 32, size * 32, c, size * 4, size, size, size, 0, 0);
    best = Math.min(best, performance.now() - start);
  }
  return (2 * size ** 3) / best / 1e6;
}

function epochMilliseconds(name: (typeof NET_NAMES)[number], helpers: number): number {
  const threads = createEngineThreads(helpers);
  const data = randomRows(nets[name]);
  const options = { seed: 1, batchSize: BATCH, maxEpochs: EPOCHS[name], optimizer: 'adam' } as const;
  let [best, last] = [Infinity, performance.now()];
  const onEpoch = () => {
    const now = performance.now();
    [best, last] = [Math.min(best, now - last), now];
  };
  fitNetwork(nets[name], data, null, options, helpers > 0 ? { threads, onEpoch } : { onEpoch });
  return best;
}

const [, , wanted, threads = '1'] = process.argv;
const name = NET_NAMES.find((net) => net === wanted);
if (!name) throw new Error(`Usage: engine_process.ts ${NET_NAMES.join('|')} THREADS`);
const before = peakGflops();
const milliseconds = epochMilliseconds(name, Number(threads) - 1);
const gflop = (2 * workPerRow(inferShapes(nets[name])) * ITEMS) / 1e9;
const peak = Math.max(before, peakGflops());
const rss = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ milliseconds, gflop, peak_gflops: peak, rss_mb: rss })}\n`);
process.exit(0);
