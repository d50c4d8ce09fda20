import type { Connection } from '../../bridge.ts';
import type { Drawing } from './canvas.tsx';
import { createFetchQueue, type FetchQueue } from './fetch_queue.ts';
import { gesturePicture } from './gesture_picture.ts';
import { drawKeyPictures } from './key_pictures.ts';
import { peakOf, peaksOf } from './peaks.ts';
import { decodeSignal, type Signal } from './signal.ts';

/** How a recording looks in a list. */
export type Miniature = (drawing: Drawing) => void;

const COLUMNS = 96;
const KEY_PICTURES = 3;
const [AT_ONCE, KEPT] = [3, 400];

const queues = new WeakMap<Connection, FetchQueue<Miniature>>();

/** The miniatures of one program; all lists of the window share them. */
export function miniaturesOf(connection: Connection): FetchQueue<Miniature> {
  const queue = queues.get(connection) ?? createQueue(connection);
  queues.set(connection, queue);
  return queue;
}

function createQueue({ bridge }: Connection): FetchQueue<Miniature> {
  const fetch = async (sample_id: number) =>
    miniatureOf(decodeSignal(await bridge.call('recordings.signal', { sample_id })));
  return createFetchQueue({ fetch, atOnce: AT_ONCE, kept: KEPT });
}

/** Keeps of a sound only what is drawn. */
function miniatureOf(signal: Signal): Miniature {
  if (signal.kind === 'audio') {
    const [peaks, peak] = [peaksOf(signal.samples, COLUMNS), peakOf(signal.samples)];
    return (drawing) => drawBars(drawing, peaks, Math.max(0.05, peak));
  }
  const picture = gesturePicture(signal);
  return (drawing) => drawKeyPictures(drawing, picture, picture.kind === 'curves' ? 1 : KEY_PICTURES);
}

function drawBars({ context, width, height, colour }: Drawing, peaks: Float32Array, peak: number): void {
  const [middle, step] = [height / 2, width / COLUMNS];
  const reach = (middle - 2) / peak;
  context.fillStyle = colour('--accent');
  for (let i = 0; i < COLUMNS; i++) {
    const [low, high] = [peaks[i * 2] ?? 0, peaks[i * 2 + 1] ?? 0];
    context.fillRect(i * step, middle - high * reach, step * 0.75, Math.max(1, (high - low) * reach));
  }
}
