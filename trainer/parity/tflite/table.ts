import { ByteBuffer } from 'flatbuffers';

/** Bytes of a number, of a place that another place points to, and of the length before a vector. */
const WORD = 4;

/**
 * A table of a FlatBuffer, read by the number of its fields; a field that is left out has the schema's default.
 * Written apart from the writer. Throws RangeError wherever the file points outside itself.
 */
export class Table {
  readonly #bytes: ByteBuffer;
  readonly #at: number;

  constructor(bytes: ByteBuffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
    within(bytes, at, WORD);
    within(bytes, at - bytes.readInt32(at), WORD);
  }

  /** The outermost table. @param identifier four characters that the file must bear */
  static root(file: Uint8Array, identifier: string): Table {
    const bytes = new ByteBuffer(file);
    within(bytes, 0, 2 * WORD);
    if (!bytes.__has_identifier(identifier)) throw new RangeError(`the file is no ${identifier}`);
    return new Table(bytes, bytes.readUint32(0));
  }

  byte(field: number, missing = 0): number {
    const at = this.#place(field, 1);
    return at === 0 ? missing : this.#bytes.readInt8(at);
  }

  integer(field: number, missing = 0): number {
    const at = this.#place(field, WORD);
    return at === 0 ? missing : this.#bytes.readInt32(at);
  }

  float(field: number, missing = 0): number {
    const at = this.#place(field, WORD);
    return at === 0 ? missing : this.#bytes.readFloat32(at);
  }

  text(field: number): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(this.bytes(field));
  }

  bytes(field: number): Uint8Array {
    const { at, length } = this.#vector(field, 1);
    return this.#bytes.bytes().subarray(at, at + length);
  }

  integers(field: number): number[] {
    const { at, length } = this.#vector(field, WORD);
    return Array.from({ length }, (_, i) => this.#bytes.readInt32(at + WORD * i));
  }

  table(field: number): Table | null {
    const at = this.#place(field, WORD);
    return at === 0 ? null : new Table(this.#bytes, this.#bytes.__indirect(at));
  }

  tables(field: number): Table[] {
    const { at, length } = this.#vector(field, WORD);
    return Array.from({ length }, (_, i) => new Table(this.#bytes, this.#bytes.__indirect(at + WORD * i)));
  }

  /** Where a field lies; 0: it is left out. */
  #place(field: number, size: number): number {
    const distance = this.#bytes.__offset(this.#at, WORD + 2 * field);
    if (distance === 0) return 0;
    within(this.#bytes, this.#at + distance, size);
    return this.#at + distance;
  }

  #vector(field: number, size: number): { at: number; length: number } {
    const place = this.#place(field, WORD);
    if (place === 0) return { at: 0, length: 0 };
    const start = this.#bytes.__indirect(place);
    within(this.#bytes, start, WORD);
    const length = this.#bytes.readUint32(start);
    within(this.#bytes, start + WORD, length * size);
    return { at: start + WORD, length };
  }
}

function within(bytes: ByteBuffer, at: number, size: number): void {
  if (at >= 0 && at + size <= bytes.capacity()) return;
  throw new RangeError(`the file ends before byte ${at + size}`);
}
