import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { z } from 'zod';
import { NET_NAMES, type NetName } from './engine_nets.ts';

/**
 * `npm run bench:engine`: milliseconds an epoch of the four reference nets with 1 and 2 threads, beside those
 * of PyTorch, where it is installed, and TensorFlow.js. Peers take turns with us, and each keeps its best: other work on the
 * machine then slows neither more than the other.
 */

const run = promisify(execFile);
const torchScript = join(import.meta.dirname, '..', '..', '..', 'shared', 'peers', 'torch_epochs.py');

export const engineRunSchema = z.object({
  milliseconds: z.number(),
  gflop: z.number(),
  peak_gflops: z.number(),
  rss_mb: z.number(),
});
type EngineRun = z.infer<typeof engineRunSchema>;

const millisecondsSchema = z.object({ 1: z.number(), 2: z.number() });
type Milliseconds = z.infer<typeof millisecondsSchema>;
const torchSchema = z.object(Object.fromEntries(NET_NAMES.map((net) => [net, millisecondsSchema])));
type Torch = z.infer<typeof torchSchema>;

interface NetResult {
  ours_ms: Milliseconds;
  pytorch_ms: Milliseconds | null;
  /** Native where it loads; else its JavaScript, of the perceptron alone. */
  tfjs_ms: number | null;
  /** Best of PyTorch over best of ours: above 1, ours is faster. */
  ratio: number | null;
  /** Of our own matrix product's rate, on one thread; operations of direct convolution are counted. */
  share_of_peak: number;
}

async function runEngine(net: NetName, threads: number): Promise<EngineRun> {
  const entry = join(import.meta.dirname, 'engine_process.ts');
  const { stdout } = await run(process.execPath, [entry, net, String(threads)]);
  return engineRunSchema.parse(JSON.parse(stdout));
}

/** null where there is no PyTorch, which only checking machines have. */
async function runTorch(): Promise<Torch | null> {
  if (!existsSync(torchScript)) return null;
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      const { stdout } = await run(python, [torchScript]);
      return torchSchema.parse(JSON.parse(stdout));
    } catch {
      // This Python has no PyTorch; the next may.
    }
  }
  return null;
}

/** Always there: the tests need its JavaScript. */
async function runTensorflow(): Promise<Partial<Record<NetName, number>>> {
  const entry = join(import.meta.dirname, 'engine_tensorflow_process.ts');
  const { stdout } = await run(process.execPath, [entry]);
  const [line = '{}'] = stdout.trim().split('\n').slice(-1);
  return z.partialRecord(z.enum(NET_NAMES), z.number()).parse(JSON.parse(line));
}

function faster(a: Milliseconds | null, b: Milliseconds | null): Milliseconds | null {
  if (!a || !b) return a ?? b;
  return { 1: Math.min(a[1], b[1]), 2: Math.min(a[2], b[2]) };
}

interface Measurement {
  nets: Record<string, NetResult>;
  peak_gflops: number;
  rss_mb: number;
}

async function measure(rounds: number, withPeers: boolean): Promise<Measurement> {
  const ours = new Map<NetName, Milliseconds>();
  const work = new Map<NetName, number>();
  let torch: Torch | null = null;
  let [peak, rss] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    for (const net of NET_NAMES) {
      const [one, two] = [await runEngine(net, 1), await runEngine(net, 2)];
      const best = faster(ours.get(net) ?? null, { 1: one.milliseconds, 2: two.milliseconds });
      if (best) ours.set(net, best);
      work.set(net, one.gflop);
      peak = Math.max(peak, one.peak_gflops, two.peak_gflops);
      if (net === 'conv2d') rss = Math.max(rss, one.rss_mb, two.rss_mb);
    }
    const next = withPeers ? await runTorch() : null;
    const merged: [string, Milliseconds | null][] = NET_NAMES.map((net) => {
      return [net, faster(torch?.[net] ?? null, next?.[net] ?? null)];
    });
    torch = next || torch ? torchSchema.parse(Object.fromEntries(merged)) : null;
  }
  const tensorflow = withPeers ? await runTensorflow() : {};
  const nets = Object.fromEntries(
    NET_NAMES.map((net) => {
      const milliseconds = ours.get(net) ?? { 1: Number.NaN, 2: Number.NaN };
      const share_of_peak = rounded((work.get(net) ?? Number.NaN) / (milliseconds[1] / 1e3) / peak);
      const tfjs = tensorflow[net];
      const tfjs_ms = tfjs === undefined ? null : rounded(tfjs);
      return [net, { ...compare(milliseconds, torch?.[net] ?? null), tfjs_ms, share_of_peak }];
    }),
  );
  return { nets, peak_gflops: rounded(peak), rss_mb: Math.round(rss) };
}

function compare(
  ours: Milliseconds,
  torch: Milliseconds | null,
): Omit<NetResult, 'tfjs_ms' | 'share_of_peak'> {
  return {
    ours_ms: { 1: rounded(ours[1]), 2: rounded(ours[2]) },
    pytorch_ms: torch,
    ratio: torch && rounded(Math.min(torch[1], torch[2]) / Math.min(ours[1], ours[2])),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function printTable({ nets, peak_gflops, rss_mb }: Measurement): void {
  const rows = Object.entries(nets).map(([net, { ours_ms, pytorch_ms, tfjs_ms, ratio, share_of_peak }]) => ({
    net,
    ...{ 'ours, 1 thread (ms)': ours_ms[1], '2 threads (ms)': ours_ms[2] },
    ...{ 'PyTorch, 1 thread (ms)': pytorch_ms?.[1] ?? '–', '2 threads (ms) ': pytorch_ms?.[2] ?? '–' },
    'TensorFlow.js (ms)': tfjs_ms ?? '–',
    ...{ 'times as fast as PyTorch': ratio ?? '–', 'share of peak': share_of_peak },
  }));
  console.table(rows);
  console.log(
    `Our matrix product: ${peak_gflops} GFLOP/s on one thread. Peak memory of conv2d: ${rss_mb} MB.`,
  );
}

const program = new Command('bench:engine')
  .option('--json', 'one JSON document on standard output')
  .option('--rounds <n>', 'how often each net and each peer is measured', '2')
  .option('--no-peers', 'leave PyTorch and TensorFlow.js out');
const { json, rounds, peers } = program.parse().opts<{ json?: true; rounds: string; peers: boolean }>();
const result = await measure(Number(rounds), peers);
if (json) console.log(JSON.stringify(result));
else printTable(result);
