import { posix } from 'node:path';
import { AUDIO_SAMPLE_RATE } from '../../schema.ts';
import { INDEX_FILE, type IndexRow, readIndex } from '../csv/index_file.ts';
import { AUDIO_ENCODING, type SignalPayload } from '../item.ts';
import { toSlashes } from '../paths.ts';
import { ItemRejection } from '../rejection.ts';
import { completeSample, fieldsFromRow } from '../sample.ts';
import { audioPayload, checkAudioLength } from '../signal.ts';
import type { ImportSource } from '../source.ts';
import { parseLabel, parseSessionId } from '../text.ts';
import { decodeMono } from './pcm.ts';
import { resample } from './resample.ts';
import { parseWav } from './riff.ts';

/** Reads a folder of WAV files: `index.csv` says what they are, or without one the sub-folders' names. */
export async function readWavFolder(source: ImportSource): Promise<void> {
  if (source.files.includes(INDEX_FILE)) await readIndexed(source);
  else await readBySubFolder(source);
}

/** Any WAV as 16 kHz mono. @throws ItemRejection `WAV_FORMAT`, `WAV_LENGTH`, and those of `audioPayload`. */
export function decodeWav(bytes: Buffer): SignalPayload {
  const wav = parseWav(bytes);
  checkAudioLength(wav.data.length / ((wav.channels * wav.bits) / 8) / wav.sampleRate);
  return audioPayload(resample(decodeMono(wav), wav.sampleRate, AUDIO_SAMPLE_RATE));
}

async function readIndexed({ root, files, intake, declaration }: ImportSource): Promise<void> {
  const { rows } = await readIndex(root);
  const named = new Set(rows.map(pathOf));
  const nameItem = itemNames([...named]);
  intake.skip(files.filter((file) => file !== INDEX_FILE && !named.has(file)).length);
  intake.expect(rows.length);
  for (const row of rows) {
    const path = pathOf(row);
    await intake.item(path || INDEX_FILE, row.line, async () => {
      if (path === '') throw new ItemRejection('MISSING_FILE', 'The row names no file in its column "path".');
      const fields = fieldsFromRow(row, { file: path, line: row.line }, declaration);
      const signal = decodeWav(await root.readFile(path));
      const external_id = row.cell('id') ?? nameItem(path);
      intake.sample(
        completeSample(declaration, { ...fields, external_id, encoding: AUDIO_ENCODING }, signal),
      );
    });
  }
}

/** `label/file.wav`; a folder between the two is a session: `label/session/file.wav`. */
async function readBySubFolder({ root, files, intake, declaration }: ImportSource): Promise<void> {
  const wavs = files.filter(isWav);
  const nameItem = itemNames(wavs);
  intake.skip(files.length - wavs.length);
  intake.expect(wavs.length);
  for (const file of wavs) {
    await intake.item(file, null, async () => {
      const [label = '', ...sessions] = posix.dirname(file).split('/');
      if (label === '.')
        throw new ItemRejection('LABEL', 'It lies in no sub-folder that would name its label.');
      const fields = {
        external_id: nameItem(file),
        label: parseLabel(label),
        session_id: sessions.length > 0 ? parseSessionId(sessions.join('/')) : null,
        encoding: AUDIO_ENCODING,
        source: { file, line: null },
      };
      intake.sample(completeSample(declaration, fields, decodeWav(await root.readFile(file))));
    });
  }
}

export function isWav(file: string): boolean {
  return /\.wave?$/i.test(file);
}

function pathOf(row: IndexRow): string {
  const path = row.cell('path', 'file', 'filename');
  return path === null ? '' : posix.normalize(toSlashes(path));
}

/** An item is called by its file's stem; by its whole path where two files of the import share a stem. */
function itemNames(files: readonly string[]): (file: string) => string {
  const uses = new Map<string, number>();
  for (const file of files) uses.set(stem(file), (uses.get(stem(file)) ?? 0) + 1);
  return (file) => (uses.get(stem(file)) === 1 ? stem(file) : withoutExtension(file));
}

function stem(file: string): string {
  return posix.basename(withoutExtension(file));
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - posix.extname(file).length);
}
