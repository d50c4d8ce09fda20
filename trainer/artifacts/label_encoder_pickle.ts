import { concatenate } from './bytes.ts';

/**
 * A pickle (protocol 2, the opcodes of Python's pickletools) of scikit-learn's `LabelEncoder` with these labels as
 * its `classes_`. It does in Python what this does, by public names that no version has moved:
 *
 *     encoder = sklearn.preprocessing.LabelEncoder()
 *     encoder.__setstate__({
 *         "classes_": numpy.array(labels),
 *         "_sklearn_version": sklearn.__version__,
 *     })
 *
 * scikit-learn warns of a pickle from another version than its own; this one fits every version, so it names
 * the one that reads it. `transform` looks labels up by name: they need not be sorted.
 */
export function writeLabelEncoderPickle(labels: readonly string[]): Uint8Array {
  return concatenate([
    PROTOCOL_2,
    ...[global('sklearn.preprocessing', 'LabelEncoder'), EMPTY_TUPLE, REDUCE],
    ...[EMPTY_DICT, MARK],
    ...[text('classes_'), global('numpy', 'array'), ...list(labels), TUPLE1, REDUCE],
    ...[text('_sklearn_version'), global('sklearn', '__version__')],
    ...[SETITEMS, BUILD, STOP],
  ]);
}

const opcode = (character: string) => Uint8Array.of(character.charCodeAt(0));
const PROTOCOL_2 = Uint8Array.of(0x80, 2);
const TUPLE1 = Uint8Array.of(0x85);
const EMPTY_TUPLE = opcode(')');
const EMPTY_LIST = opcode(']');
const EMPTY_DICT = opcode('}');
const MARK = opcode('(');
const APPENDS = opcode('e');
const SETITEMS = opcode('u');
/** Calls what was pushed before the arguments. */
const REDUCE = opcode('R');
/** Hands the state to `__setstate__`. */
const BUILD = opcode('b');
const STOP = opcode('.');

function global(module: string, name: string): Uint8Array {
  return new TextEncoder().encode(`c${module}\n${name}\n`);
}

function list(labels: readonly string[]): Uint8Array[] {
  return [EMPTY_LIST, MARK, ...labels.map(text), APPENDS];
}

/** BINUNICODE: the number of bytes, then UTF-8. */
function text(value: string): Uint8Array {
  const bytes = new TextEncoder().encode(value);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length, true);
  return concatenate([opcode('X'), length, bytes]);
}
