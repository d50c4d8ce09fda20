import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cos, sin } from '../../trainer/engine/math.ts';
import { createRandom, type Random } from '../../trainer/random.ts';

/** Recordings of nobody, the same bytes for the same seed, that an honest classifier can tell apart. */

export interface RecordingPlan {
  labels: number;
  /** Recordings of each label. */
  takes: number;
  seed: number;
}

export interface WavPlan extends RecordingPlan {
  seconds: number;
}

const WAV_RATE = 8000;
const WAV_HEADER_BYTES = 44;

/** Writes `<folder>/word<l>/take<t>.wav`: 8 kHz mono 16-bit, a tone a label, noise. Returns how many. */
export async function writeWavFolder(folder: string, plan: WavPlan): Promise<number> {
  const random = createRandom(plan.seed);
  for (let label = 0; label < plan.labels; label++) {
    const words = join(folder, `word${label}`);
    await mkdir(words, { recursive: true });
    for (let take = 0; take < plan.takes; take++) {
      await writeFile(join(words, `take${take}.wav`), wav(word(label, plan.seconds, random)));
    }
  }
  return plan.labels * plan.takes;
}

/** Two tones, as a vowel's formants, at a pitch and loudness that vary from take to take. */
function word(label: number, seconds: number, random: Random): Int16Array {
  const pitch = 1 + 0.02 * random.normal();
  const gain = 3000 + 3000 * random.uniform();
  const [low, high] = [300 + 90 * label, 1200 + 170 * ((label * 7) % 10)];
  return Int16Array.from({ length: Math.round(seconds * WAV_RATE) }, (_, i) => {
    const angle = (2 * Math.PI * pitch * i) / WAV_RATE;
    return gain * (sin(low * angle) + 0.5 * sin(high * angle) + 0.1 * random.normal());
  });
}

function wav(samples: Int16Array): Buffer {
  const bytes = Buffer.alloc(WAV_HEADER_BYTES + samples.length * 2);
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(WAV_RATE, 24);
  bytes.writeUInt32LE(WAV_RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => void bytes.writeInt16LE(sample, WAV_HEADER_BYTES + i * 2));
  return bytes;
}

const HAND_POINTS = 21;

/** Writes a CSV of hand poses, a label and 21 × (x, y) a row. Returns how many. */
export async function writePoseCsv(file: string, plan: RecordingPlan): Promise<number> {
  const random = createRandom(plan.seed);
  const rows = Array.from({ length: plan.labels * plan.takes }, (_, i) => pose(i % plan.labels, random));
  await writeFile(file, `${rows.join('\n')}\n`);
  return rows.length;
}

/** Points on a circle that each label stretches its own way. */
function pose(label: number, random: Random): string {
  const values = Array.from({ length: HAND_POINTS }, (_, point) => {
    const angle = (2 * Math.PI * point) / HAND_POINTS;
    const stretch = 1 + 0.5 * cos((label + 1) * angle);
    return [stretch * cos(angle), stretch * sin(angle)].map((at) => at + 0.08 * random.normal());
  });
  return [`sign${label}`, ...values.flat().map((value) => value.toFixed(6))].join(',');
}
