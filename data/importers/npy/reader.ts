import { posix } from 'node:path';
import { SEQUENCE_ENCODING, type SignalPayload } from '../item.ts';
import { ItemRejection } from '../rejection.ts';
import type { ImportRoot } from '../root.ts';
import { completeSample } from '../sample.ts';
import { checkSequenceSize, sequencePayload } from '../signal.ts';
import type { ImportSource } from '../source.ts';
import { parseLabel } from '../text.ts';
import { parseNpy } from './array.ts';

/** A frame of the tutorial layout: `label/sequence/frame.npy`. */
const FRAME_PATH = /^([^/]+)\/([^/]+)\/(\d{1,9})\.npy$/i;

/** Reads the tutorial layout: a folder a label, in it a folder a sequence, in it a 1-D array a frame. */
export async function readNpyFolder({ root, files, intake, declaration }: ImportSource): Promise<void> {
  const sequences = groupFrames(files);
  intake.skip(files.filter((file) => !isNpyFrame(file)).length);
  intake.expect(sequences.size);
  for (const [folder, frames] of sequences) {
    await intake.item(folder, null, async () => {
      const fields = {
        external_id: folder,
        label: parseLabel(posix.dirname(folder)),
        encoding: SEQUENCE_ENCODING,
        source: { file: folder, line: null },
      };
      intake.sample(completeSample(declaration, fields, await readFrames(root, frames)));
    });
  }
}

export function isNpyFrame(file: string): boolean {
  return FRAME_PATH.test(file);
}

/** Frames by sequence folder, in order of their numbers: 10 comes after 9. */
function groupFrames(files: readonly string[]): Map<string, string[]> {
  const frames = files.filter(isNpyFrame).sort((a, b) => frameNumber(a) - frameNumber(b));
  const folders = new Map(files.filter(isNpyFrame).map((file) => [posix.dirname(file), [] as string[]]));
  for (const frame of frames) folders.get(posix.dirname(frame))?.push(frame);
  return folders;
}

function frameNumber(file: string): number {
  return Number(FRAME_PATH.exec(file)?.[3]);
}

async function readFrames(root: ImportRoot, files: readonly string[]): Promise<SignalPayload> {
  let values = new Float32Array(0);
  let dims = 0;
  for (const [i, file] of files.entries()) {
    const frame = await readFrame(root, file);
    if (i === 0) {
      dims = frame.length;
      checkSequenceSize(files.length, dims);
      values = new Float32Array(files.length * dims);
    }
    if (frame.length !== dims) throw otherLength(file, frame.length, dims);
    values.set(frame, i * dims);
  }
  return sequencePayload(values, files.length, dims);
}

async function readFrame(root: ImportRoot, file: string): Promise<Float32Array> {
  try {
    const { shape, values } = parseNpy(await root.readFile(file));
    if (shape.length === 1) return values;
    throw new ItemRejection('NPY_FORMAT', `it has ${shape.length} axes where a frame has one.`);
  } catch (error) {
    if (!(error instanceof ItemRejection)) throw error;
    throw new ItemRejection(error.code, `In ${posix.basename(file)}: ${error.message}`, { cause: error });
  }
}

function otherLength(file: string, length: number, dims: number): ItemRejection {
  const reason = `${posix.basename(file)} holds ${length} values, the frames before it ${dims}.`;
  return new ItemRejection('MIXED_DIMENSIONS', reason);
}
