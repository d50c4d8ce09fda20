/** Integer arithmetic, so that audio_oracle.py hears exactly the same. */
export function chirp(length: number): Float32Array {
  return Float32Array.from({ length }, (_, t) => (((7 * t * t + 13 * t) % 2001) - 1000) / 32_768);
}

/** Eight times a second a noise that fades by halves. */
export function knocks(length: number): Float32Array {
  return chirp(length).map((x, t) => x * 0.5 ** Math.floor((t % 2000) / 100));
}

export function silence(length: number): Float32Array {
  return new Float32Array(length);
}

export function joined(...pieces: Float32Array[]): Float32Array {
  return Float32Array.from(pieces.flatMap((piece) => [...piece]));
}
