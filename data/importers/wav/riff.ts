import { ItemRejection } from '../rejection.ts';

/**
 * The RIFF/WAVE container: chunks of a four-letter name, a 32-bit length and data padded to even length.
 * Format: Microsoft, "Multimedia Programming Interface and Data Specifications 1.0" (1991), and
 * WAVEFORMATEXTENSIBLE in the Windows SDK (mmreg.h).
 */

export interface WavSound {
  sampleRate: number;
  channels: number;
  encoding: 'integer' | 'float';
  /** Bits of one sample as stored: 8, 16, 24 or 32 (integer), 32 or 64 (float). */
  bits: number;
  /** Interleaved samples, a whole number of blocks. */
  data: Buffer;
}

interface Chunk {
  name: string;
  start: number;
  end: number;
}

const PCM = 1;
const IEEE_FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** Bytes 2 to 15 of every KSDATAFORMAT_SUBTYPE; the first two are the format tag. */
const SUBTYPE_TAIL = '000000001000800000aa00389b71';

/**
 * Finds format and samples, and checks every length against the bytes that are there.
 * @throws ItemRejection `WAV_FORMAT`, `WAV_LENGTH`.
 */
export function parseWav(bytes: Buffer): WavSound {
  if (bytes.length < 12 || ascii(bytes, 0) !== 'RIFF' || ascii(bytes, 8) !== 'WAVE') {
    throw new ItemRejection('WAV_FORMAT', 'It is not a WAV file (no RIFF/WAVE header).');
  }
  const chunks = listChunks(bytes);
  const format = chunks.find((chunk) => chunk.name === 'fmt ');
  const data = chunks.find((chunk) => chunk.name === 'data');
  if (!format || !data) {
    throw new ItemRejection('WAV_FORMAT', `The WAV file has no ${format ? 'data' : 'format'} part.`);
  }
  const sound = parseFormat(bytes.subarray(format.start, format.end));
  return { ...sound, data: wholeBlocks(bytes.subarray(data.start, data.end), sound) };
}

function listChunks(bytes: Buffer): Chunk[] {
  const end = riffEnd(bytes);
  const chunks: Chunk[] = [];
  for (let at = 12; end - at >= 8; ) {
    const chunk = { name: ascii(bytes, at), start: at + 8, end: at + 8 + bytes.readUInt32LE(at + 4) };
    if (!/^[\x20-\x7e]{4}$/.test(chunk.name) || chunk.end > end) throw wrongLength(chunk, end);
    chunks.push(chunk);
    at = chunk.end + (chunk.end % 2);
  }
  return chunks;
}

/** Eight bytes of grace: many programs count the header itself. */
function riffEnd(bytes: Buffer): number {
  const declared = 8 + bytes.readUInt32LE(4);
  if (declared > bytes.length + 8) {
    throw new ItemRejection(
      'WAV_LENGTH',
      `The header declares ${declared} bytes, the file has ${bytes.length}. It was cut off or is damaged.`,
    );
  }
  if (declared < bytes.length && !isPaddingOrTag(bytes.subarray(declared))) {
    throw new ItemRejection(
      'WAV_LENGTH',
      `The header declares ${declared} bytes, the file has ${bytes.length}: its length is wrong.`,
    );
  }
  return Math.min(declared, bytes.length);
}

/** What recorders and players leave behind a WAV: zeros up to a full block, or an ID3v1 tag. */
function isPaddingOrTag(rest: Buffer): boolean {
  return (rest.length === 128 && rest.toString('latin1', 0, 3) === 'TAG') || rest.every((byte) => byte === 0);
}

function parseFormat(format: Buffer): Omit<WavSound, 'data'> {
  if (format.length < 16) throw new ItemRejection('WAV_FORMAT', 'The WAV format part is too short.');
  const channels = format.readUInt16LE(2);
  const sampleRate = format.readUInt32LE(4);
  const blockBytes = format.readUInt16LE(12);
  const bits = channels > 0 ? (blockBytes / channels) * 8 : 0;
  const tag = formatTag(format);
  const encoding = tag === IEEE_FLOAT ? 'float' : 'integer';
  const known = encoding === 'float' ? [32, 64] : [8, 16, 24, 32];
  if ((tag !== PCM && tag !== IEEE_FLOAT) || !known.includes(bits) || channels > 8) {
    throw new ItemRejection(
      'WAV_FORMAT',
      `WAV coding ${tag} with ${channels} channels of ${bits} bits is not supported. Save it as 16-bit PCM.`,
    );
  }
  if (sampleRate < 1000 || sampleRate > 384_000) {
    throw new ItemRejection('WAV_FORMAT', `A sample rate of ${sampleRate} Hz is not supported.`);
  }
  return { sampleRate, channels, encoding, bits };
}

/** The container's size decides, not `wBitsPerSample`: 20 bits in three bytes are stored from the top. */
function formatTag(format: Buffer): number {
  const tag = format.readUInt16LE(0);
  if (tag !== EXTENSIBLE || format.length < 40) return tag;
  return format.toString('hex', 26, 40) === SUBTYPE_TAIL ? format.readUInt16LE(24) : tag;
}

function wholeBlocks(data: Buffer, { channels, bits }: Omit<WavSound, 'data'>): Buffer {
  const blockBytes = (channels * bits) / 8;
  if (data.length > 0 && data.length % blockBytes === 0) return data;
  throw new ItemRejection(
    'WAV_LENGTH',
    data.length === 0
      ? 'The WAV file declares no sound at all. It was not finished or is damaged.'
      : `The WAV file declares ${data.length} bytes of sound, which is no whole number of samples.`,
  );
}

function wrongLength(chunk: Chunk, end: number): ItemRejection {
  const what = /^[\x20-\x7e]{4}$/.test(chunk.name) ? `The part "${chunk.name}"` : 'A part without a name';
  const reason = `${what} declares ${chunk.end - chunk.start} bytes where ${Math.max(0, end - chunk.start)} are left.`;
  return new ItemRejection('WAV_LENGTH', `${reason} The file was cut off or is damaged.`);
}

function ascii(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}
