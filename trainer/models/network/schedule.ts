import type { Architecture } from '../../engine/architecture.ts';
import { inferShapes } from '../../engine/shapes.ts';
import { workPerRow } from '../../engine/work/count.ts';

const BATCH_SIZE = 32;
/** Few recordings still make several batches: an epoch of one step learns slowly and sees no noise. */
const LEAST_BATCHES = 4;
const SMALLEST_BATCH = 8;

/** Enough steps to settle. */
const STEPS = 400;
/** Multiplications: a few seconds on two slow cores. */
const WORK = 1.5e10;
const EPOCHS = { least: 8, most: 120 };

export function batchSizeFor(rows: number): number {
  return Math.min(BATCH_SIZE, Math.max(SMALLEST_BATCH, Math.ceil(rows / LEAST_BATCHES)));
}

/** Epochs over so many rows: until the network has settled, or until the time that a person waits is over. */
export function epochsFor(architecture: Architecture, rows: number): number {
  const settled = Math.ceil(STEPS / Math.ceil(rows / batchSizeFor(rows)));
  const affordable = Math.floor(WORK / (rows * workPerRow(inferShapes(architecture))));
  return Math.min(EPOCHS.most, Math.max(EPOCHS.least, Math.min(settled, affordable)));
}
