/** Why one item was refused. Stable: the window translates them, `docs/importing.md` explains them. */
export type RejectionCode =
  | 'PATH_OUTSIDE'
  | 'MISSING_FILE'
  | 'UNREADABLE'
  | 'TOO_LARGE'
  | 'EMPTY'
  | 'NON_FINITE'
  | 'MIXED_DIMENSIONS'
  | 'LABEL'
  | 'USER'
  | 'SESSION'
  | 'MODALITY'
  | 'TIME'
  | 'WAV_FORMAT'
  | 'WAV_LENGTH'
  | 'AUDIO_SCALE'
  | 'CSV_SYNTAX'
  | 'RAGGED_ROW'
  | 'NOT_A_NUMBER'
  | 'RANGE'
  | 'NPY_FORMAT'
  | 'NPY_LENGTH'
  | 'NPZ_FORMAT'
  | 'ZIP_BOMB'
  | 'TORN_LINE'
  | 'LINE_TOO_LONG'
  | 'BAD_JSON'
  | 'BAD_RECORD'
  | 'NO_FEATURES'
  | 'FEATURES_MISMATCH'
  | 'HASH_MISMATCH'
  | 'MORE_REJECTIONS';

/** Thrown while one item is read; the intake turns it into an entry of the rejected list and goes on. */
export class ItemRejection extends Error {
  readonly code: RejectionCode;

  constructor(code: RejectionCode, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'ItemRejection';
    this.code = code;
  }
}

/** Whether the operating system refused to read something (a removed stick, missing permission, bad disk). */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
