const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** IEEE 754 single precision, little-endian: how safetensors, ONNX and TensorFlow.js all store numbers. */
export function toFloat32Bytes(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * BYTES));
  for (const [i, value] of values.entries()) view.setFloat32(i * BYTES, value, true);
  return new Uint8Array(view.buffer);
}

/** The inverse; the number of bytes must be a multiple of four. */
export function fromFloat32Bytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float32Array(bytes.length / BYTES);
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(i * BYTES, true);
  return values;
}

/** IEEE 754 double precision, little-endian. */
export function toFloat64Bytes(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * Float64Array.BYTES_PER_ELEMENT));
  for (const [i, value] of values.entries()) view.setFloat64(i * Float64Array.BYTES_PER_ELEMENT, value, true);
  return new Uint8Array(view.buffer);
}

/** One array of bytes out of several, in order. */
export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
