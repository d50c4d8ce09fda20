import { MAX_JSONL_LINE_BYTES } from '../limits.ts';
import type { ImportRoot } from '../root.ts';

/** One line of JSONL. `bytes` is null when it is longer than the contract allows and was passed over. */
export interface RecordLine {
  line: number;
  bytes: Buffer | null;
  /** False only for a last line without a line feed: it may have been torn off while it was written. */
  terminated: boolean;
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export function isRecordFile(file: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(file);
}

/** Every line that is not blank, as a stream: a line is never held beyond the longest allowed. */
export async function* readLines(root: ImportRoot, file: string): AsyncGenerator<RecordLine> {
  const { handle } = await root.openFile(file);
  const buffer = new LineBuffer();
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield* buffer.push(chunk);
    yield* buffer.finish();
  } finally {
    await handle.close();
  }
}

class LineBuffer {
  #parts: Buffer[] = [];
  #bytes = 0;
  #line = 1;

  *push(chunk: Buffer): Generator<RecordLine> {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.#keep(chunk.subarray(start, end));
      yield* this.#take(true);
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  finish(): Generator<RecordLine> {
    return this.#take(false);
  }

  #keep(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes > MAX_JSONL_LINE_BYTES) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  *#take(terminated: boolean): Generator<RecordLine> {
    const line = this.#line;
    const bytes = this.#bytes > MAX_JSONL_LINE_BYTES ? null : withoutMark(Buffer.concat(this.#parts), line);
    this.#parts = [];
    this.#bytes = 0;
    this.#line += 1;
    if (bytes === null || !isBlank(bytes)) yield { line, bytes, terminated };
  }
}

function withoutMark(bytes: Buffer, line: number): Buffer {
  return line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
