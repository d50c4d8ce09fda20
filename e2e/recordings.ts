import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RATE = 16_000;
const SECONDS = 0.4;

/** Tones that stand for what a person means; far enough apart that a model must tell them. */
const tones: Record<string, number> = { drink: 300, music: 620, pause: 1250, yes: 2500 };

/**
 * Writes a folder of WAV files as a therapist might bring one: a sub-folder a label, in it short recordings
 * that differ in pitch, loudness and noise. The same every time.
 *
 * @param spread how far a pitch strays from its label's, as a share; above 0.3 labels begin to overlap
 * @returns how many recordings there are
 */
export function writeRecordings(folder: string, perLabel = 15, spread = 0.04): number {
  const random = sequence(7);
  for (const [label, hertz] of Object.entries(tones)) {
    mkdirSync(join(folder, label), { recursive: true });
    for (let take = 0; take < perLabel; take++) {
      const pitch = hertz * (1 + spread * (2 * random() - 1));
      const loudness = 0.2 + 0.5 * random();
      const name = `${label}_${String(take).padStart(2, '0')}.wav`;
      writeFileSync(join(folder, label, name), wav(tone(pitch, loudness, random)));
    }
  }
  return Object.keys(tones).length * perLabel;
}

/** One recording of what this label sounds like, as numbers from -1 to 1. */
export function recordingOf(label: string, seed: number): number[] {
  const random = sequence(seed);
  const pitch = (tones[label] ?? 0) * (1 + 0.04 * (2 * random() - 1));
  return [...tone(pitch, 0.2 + 0.5 * random(), random)].map((sample) => sample / 32_768);
}

/** Says in `index.csv` when the recordings in the folder were made. */
export function writeIndex(folder: string, recordedAt: Date): void {
  const rows = Object.keys(tones).flatMap((label) =>
    readdirSync(join(folder, label)).map((file) => `${label}/${file},${label},${recordedAt.toISOString()}\n`),
  );
  writeFileSync(join(folder, 'index.csv'), `path,label,recorded_at\n${rows.join('')}`);
}

/** A file that calls itself a recording and is none. */
export function writeBrokenRecording(folder: string): void {
  writeFileSync(join(folder, 'yes', 'broken.wav'), 'RIFF but not really a recording');
}

function tone(hertz: number, loudness: number, random: () => number): Int16Array {
  return Int16Array.from({ length: RATE * SECONDS }, (_, index) => {
    const sound = Math.sin((2 * Math.PI * hertz * index) / RATE);
    const noise = random() - 0.5;
    return 32_767 * loudness * (0.9 * sound + 0.2 * noise);
  });
}

/** RIFF/WAVE, PCM, mono, 16 bit: http://soundfile.sapp.org/doc/WaveFormat/ */
function wav(samples: Int16Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

/** A linear congruential generator (Numerical Recipes): enough for noise, and the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
