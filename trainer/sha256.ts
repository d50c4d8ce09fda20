/** SHA-256 (FIPS 180-4) without Node or the asynchronous WebCrypto: the trainer is pure and synchronous. */

const BLOCK_BYTES = 64;

/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND = Int32Array.from(firstPrimes(64), (prime) => fractionalBits(Math.cbrt(prime)));

/** Initial state: the same of the square roots of the first 8 primes. */
const INITIAL = Int32Array.from(firstPrimes(8), (prime) => fractionalBits(Math.sqrt(prime)));

/** The digest of bytes, or of a text's UTF-8, in 64 lower-case hexadecimal digits. */
export function sha256Hex(message: Uint8Array | string): string {
  return Array.from(sha256(message), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The digest's 32 bytes. */
export function sha256(message: Uint8Array | string): Uint8Array {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  const state = Int32Array.from(INITIAL);
  const schedule = new Int32Array(64);
  const wholeBytes = bytes.length - (bytes.length % BLOCK_BYTES);
  absorb(state, schedule, bytes.subarray(0, wholeBytes));
  absorb(state, schedule, paddedTail(bytes.subarray(wholeBytes), bytes.length));
  return bigEndianBytes(state);
}

/** Section 5.1.1: a 1 bit, zeros, and the message's length in bits as 64-bit big-endian. */
function paddedTail(rest: Uint8Array, messageBytes: number): Uint8Array {
  const tail = new Uint8Array(rest.length + 9 <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES);
  tail.set(rest);
  tail[rest.length] = 0x80;
  new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(messageBytes) * 8n);
  return tail;
}

function absorb(state: Int32Array, schedule: Int32Array, blocks: Uint8Array): void {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
  for (let offset = 0; offset < blocks.length; offset += BLOCK_BYTES) {
    expand(schedule, view, offset);
    compress(state, schedule);
  }
}

/** Section 6.2.2, step 1: the message schedule of one block. */
function expand(schedule: Int32Array, view: DataView, offset: number): void {
  for (let t = 0; t < 16; t++) schedule[t] = view.getInt32(offset + 4 * t);
  for (let t = 16; t < 64; t++) {
    const w2 = word(schedule, t - 2);
    const w15 = word(schedule, t - 15);
    const s1 = rotateRight(w2, 17) ^ rotateRight(w2, 19) ^ (w2 >>> 10);
    const s0 = rotateRight(w15, 7) ^ rotateRight(w15, 18) ^ (w15 >>> 3);
    schedule[t] = s1 + word(schedule, t - 7) + s0 + word(schedule, t - 16);
  }
}

/** Section 6.2.2, steps 2 to 4, with the standard's names of the working variables. */
function compress(state: Int32Array, schedule: Int32Array): void {
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let t = 0; t < 64; t++) {
    const s1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + word(ROUND, t) + word(schedule, t)) | 0;
    const s0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + s0 + majority) | 0;
  }
  add(state, 0, a);
  add(state, 1, b);
  add(state, 2, c);
  add(state, 3, d);
  add(state, 4, e);
  add(state, 5, f);
  add(state, 6, g);
  add(state, 7, h);
}

function add(state: Int32Array, index: number, value: number): void {
  state[index] = word(state, index) + value;
}

function word(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function rotateRight(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function bigEndianBytes(words: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  for (const [i, value] of words.entries()) view.setInt32(4 * i, value);
  return new Uint8Array(view.buffer);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return primes;
}

function fractionalBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}
