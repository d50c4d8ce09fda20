import type { ErrorJson } from './schema.ts';

export interface ErrorOptionsWithDetails {
  cause?: unknown;
  details?: Record<string, unknown>;
}

/**
 * The base of every error this app raises on purpose. `code` is stable and is what a caller tests and the
 * window translates; `message` is English and says what to do; `details` holds the figures behind it.
 */
export class AppError extends Error {
  readonly code: string;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: string, message: string, options: ErrorOptionsWithDetails = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = options.details;
  }
}

/** The caller asked for something that cannot be (unknown user, wrong path, wrong option). */
export class RefusedError extends AppError {}

/** Work was stopped because a person asked for it. */
export class CancelledError extends AppError {
  constructor(message = 'Stopped because you cancelled it. Nothing was changed.') {
    super('CANCELLED', message);
  }
}

/** Turns anything that was thrown into the JSON form; unknown errors get the code `INTERNAL`. */
export function toErrorJson(error: unknown): ErrorJson {
  if (!(error instanceof Error)) return { code: 'INTERNAL', message: textOf(error) };
  const json: ErrorJson = { code: errorCode(error), message: error.message };
  if (error instanceof AppError && error.details) json.details = error.details;
  if (error.cause !== undefined) json.cause = toErrorJson(error.cause);
  if (error.stack) json.stack = error.stack;
  return json;
}

/** Rebuilds an error from its JSON form on the far side of a boundary. */
export function fromErrorJson(json: ErrorJson): AppError {
  const error = new AppError(json.code, json.message, {
    ...(json.details ? { details: json.details } : {}),
    ...(json.cause ? { cause: fromErrorJson(json.cause) } : {}),
  });
  if (json.stack) error.stack = json.stack;
  return error;
}

/** Anything may be thrown, even an object that cannot be turned into text. */
function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return 'Something was thrown that cannot be shown.';
  }
}

function errorCode(error: Error): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : 'INTERNAL';
}
