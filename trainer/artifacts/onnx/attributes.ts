import { toFloat32Bytes } from '../bytes.ts';
import {
  bytesField,
  fixed32Field,
  integerField,
  message,
  packedIntegersField,
  textField,
} from './protobuf.ts';

/** The value of an operator's attribute, in the forms that our operators have. */
export type Attribute =
  | { int: number }
  | { float: number }
  | { text: string }
  | { ints: readonly number[] }
  | { floats: Float32Array }
  | { texts: readonly string[] };

export type Attributes = Readonly<Record<string, Attribute>>;

/** AttributeProto.AttributeType */
const TYPE = { float: 1, int: 2, text: 3, floats: 6, ints: 7, texts: 8 } as const;
const TYPE_FIELD = 20;

export function attributeProto(name: string, attribute: Attribute): Uint8Array {
  return message([textField(1, name), ...content(attribute)]);
}

function content(attribute: Attribute): Uint8Array[] {
  if ('float' in attribute) return [fixed32Field(2, attribute.float), typed('float')];
  if ('int' in attribute) return [integerField(3, attribute.int), typed('int')];
  if ('text' in attribute) return [textField(4, attribute.text), typed('text')];
  if ('floats' in attribute) return [bytesField(7, toFloat32Bytes(attribute.floats)), typed('floats')];
  if ('ints' in attribute) return [packedIntegersField(8, attribute.ints), typed('ints')];
  return [...attribute.texts.map((text) => textField(9, text)), typed('texts')];
}

function typed(kind: keyof typeof TYPE): Uint8Array {
  return integerField(TYPE_FIELD, TYPE[kind]);
}
