/**
 * Numbers of TensorFlow Lite's file format, named as in its schema
 * (https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs, version 3c).
 */

export const FILE_IDENTIFIER = 'TFL3';
export const SCHEMA_VERSION = 3;

/** enum TensorType */
export const TENSOR_TYPES = { FLOAT32: 0, INT32: 2, BOOL: 6 } as const;
export type TensorType = keyof typeof TENSOR_TYPES;

/** enum Padding */
export const PADDING = { same: 0, valid: 1 } as const;

interface OperatorKind {
  /** enum BuiltinOperator */
  code: number;
  /** Which table of union BuiltinOptions the operator has; 0: none. */
  options: number;
  /** The first version that can do what we ask of it; 1 unless said. */
  version?: number;
}

/** The operators that our models are made of. `GATHER_BY_ROW` is `GATHER` with an index list for each row. */
export const OPERATORS = {
  ADD: { code: 0, options: 11 },
  AVERAGE_POOL_2D: { code: 1, options: 5 },
  CONCATENATION: { code: 2, options: 10 },
  CONV_2D: { code: 3, options: 1 },
  DEPTHWISE_CONV_2D: { code: 4, options: 2 },
  FULLY_CONNECTED: { code: 9, options: 8 },
  LOGISTIC: { code: 14, options: 0 },
  MAX_POOL_2D: { code: 17, options: 5 },
  MUL: { code: 18, options: 21 },
  RELU: { code: 19, options: 0 },
  RESHAPE: { code: 22, options: 17 },
  SOFTMAX: { code: 25, options: 9 },
  TANH: { code: 28, options: 0 },
  PAD: { code: 34, options: 22 },
  GATHER: { code: 36, options: 23 },
  GATHER_BY_ROW: { code: 36, options: 23, version: 5 },
  MEAN: { code: 40, options: 27 },
  SUB: { code: 41, options: 28 },
  DIV: { code: 42, options: 29 },
  EXP: { code: 47, options: 33 },
  TOPK_V2: { code: 48, options: 34 },
  SPLIT: { code: 49, options: 35 },
  CAST: { code: 53, options: 37 },
  MAXIMUM: { code: 55, options: 39 },
  MINIMUM: { code: 57, options: 39 },
  LESS_EQUAL: { code: 63, options: 46 },
  NOT_EQUAL: { code: 72, options: 54 },
  LOG: { code: 73, options: 0 },
  SUM: { code: 74, options: 27 },
  RSQRT: { code: 76, options: 0 },
  REDUCE_MAX: { code: 82, options: 27 },
  PACK: { code: 83, options: 59 },
  UNPACK: { code: 88, options: 64 },
  SELECT_V2: { code: 123, options: 98 },
} as const satisfies Record<string, OperatorKind>;
export type OperatorName = keyof typeof OPERATORS;

export function operatorKind(name: OperatorName): Required<OperatorKind> {
  return { version: 1, ...OPERATORS[name] };
}
