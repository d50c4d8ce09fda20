import { AppError, RefusedError } from '../../../data/errors.ts';

/** A request that is refused before any call is made. */
export class HttpError extends AppError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(code, message);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * What is refused by a thread, whose errors come over without their class; and files that are not those that were
 * trained, which no call can do anything about.
 */
const REFUSED = new Set([
  'ALREADY_ACTIVE',
  'JOB_STATE',
  'MANIFEST_UNREADABLE',
  'MODEL_CHANGED',
  'MODEL_IS_BENCHMARK',
  'NOT_AN_EARLIER_VERSION',
  'POLICY_CHANGED',
  'POLICY_VERSION',
  'PROMOTION_NEEDS_REASON',
  'PROMOTION_OUTDATED',
  'ROLLBACK_OUTDATED',
  'SNOOZE_OVER',
]);

/** The status of RFC 9110 for what a call threw. */
export function statusOf(error: unknown): number {
  if (error instanceof HttpError) return error.status;
  if (!(error instanceof AppError)) return 500;
  if (error.code === 'INVALID_INPUT') return 422;
  if (error.code.endsWith('_UNKNOWN')) return 404;
  return error instanceof RefusedError || REFUSED.has(error.code) ? 409 : 500;
}

/**
 * An error as the API tells it, without stack and causes. Of what nobody foresaw it says nothing: the words of
 * such an error may hold anything.
 */
export function errorDocument(error: unknown) {
  if (!(error instanceof AppError) || error.code === 'INTERNAL') {
    const message = 'Something went wrong in the app; the terminal in which it runs says what.';
    return { error: { code: 'INTERNAL', message } };
  }
  const { code, message, details } = error;
  return { error: { code, message, ...(details && { details }) } };
}
