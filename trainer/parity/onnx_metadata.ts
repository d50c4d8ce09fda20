/**
 * Reads the `metadata_props` of an ONNX model, which onnxruntime-web does not give out. Written against the
 * wire format (https://protobuf.dev/programming-guides/encoding) apart from the writer, so that a fault in
 * one shows in the other.
 */
const METADATA_PROPS = 14;
const KEY = 1;
const VALUE = 2;

export function readOnnxMetadata(model: Uint8Array): Map<string, string> {
  const metadata = new Map<string, string>();
  for (const property of fields(model)) {
    if (property.number !== METADATA_PROPS) continue;
    const texts = new Map(
      [...fields(property.content)].map(({ number, content }) => [number, text(content)]),
    );
    metadata.set(texts.get(KEY) ?? '', texts.get(VALUE) ?? '');
  }
  return metadata;
}

/** The length-delimited fields of a message; varints are passed over, other wire types do not occur. */
function* fields(bytes: Uint8Array): Generator<{ number: number; content: Uint8Array }> {
  for (let at = 0; at < bytes.length; ) {
    const tag = varint(bytes, at);
    const value = varint(bytes, tag.end);
    at = value.end;
    if (tag.value % 8 === 0) continue;
    if (tag.value % 8 !== 2) throw new RangeError(`wire type ${tag.value % 8} at byte ${at}`);
    yield { number: Math.floor(tag.value / 8), content: bytes.subarray(at, at + value.value) };
    at += value.value;
  }
}

function varint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let i = start, place = 1; ; i++, place *= 0x80) {
    const byte = bytes[i];
    if (byte === undefined) throw new RangeError('the message ends within a number');
    value += (byte & 0x7f) * place;
    if (byte < 0x80) return { value, end: i + 1 };
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
