import { AppError } from '../../../data/errors.ts';
import type { ServerAddress } from '../../../data/server_address.ts';

/** A tracking server could not be told; `code` says why. Never carries credentials, nor what the server wrote. */
export class TrackingServerError extends AppError {
  /** MLflow's own error code (`RESOURCE_DOES_NOT_EXIST`), where the server gave one. */
  readonly serverCode: string | null;

  constructor(code: string, message: string, serverCode: string | null = null) {
    super(code, message);
    this.serverCode = serverCode;
  }
}

export interface HttpOptions {
  /** Ends whatever is under way. */
  stop: AbortSignal;
  /** How long an answer may take. */
  timeoutMs: number;
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT';
  /** Below the address of the server, with `/` in front. */
  path: string;
  /** Sent as JSON, bytes as they are. */
  body?: unknown;
}

/** More than any answer of MLflow to what we ask; a server that sends more means no good. */
const LARGEST_ANSWER = 8 * 1024 * 1024;

/**
 * One request to a tracking server, answered with JSON.
 * @throws TrackingServerError TRACKING_UNREACHABLE, TRACKING_REFUSED, TRACKING_NOT_MLFLOW
 */
export async function request(
  address: ServerAddress,
  asked: HttpRequest,
  options: HttpOptions,
): Promise<unknown> {
  const { base } = address;
  const { response, text } = await exchange(address, asked, options).catch((error: unknown) => {
    throw error instanceof TrackingServerError ? error : unreachable(base, error);
  });
  const answer = parsed(text);
  if (!response.ok) throw refused(base, asked.path, response.status, serverCodeIn(answer));
  if (answer === undefined) throw notMlflow(base);
  return answer;
}

/** A redirect could lead the credentials elsewhere, and without end: none is followed. */
async function exchange(address: ServerAddress, asked: HttpRequest, { stop, timeoutMs }: HttpOptions) {
  const response = await fetch(`${address.base}${asked.path}`, {
    method: asked.method,
    headers: headersOf(address, asked),
    body: bodyOf(asked),
    redirect: 'manual',
    signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]),
  });
  return { response, text: await readAtMost(response, LARGEST_ANSWER, address.base) };
}

function headersOf({ authorization }: ServerAddress, { body }: HttpRequest): Record<string, string> {
  const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': type }),
    ...(authorization === null ? {} : { authorization }),
  };
}

function bodyOf({ body }: HttpRequest): Uint8Array<ArrayBuffer> | string | null {
  if (body === undefined) return null;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

async function readAtMost(response: Response, limit: number, base: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw notMlflow(base);
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only what looks like a code: anything else that a server writes is not repeated. */
function serverCodeIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('error_code' in answer)) return null;
  const { error_code } = answer;
  return typeof error_code === 'string' && /^[A-Z_]{1,60}$/.test(error_code) ? error_code : null;
}

function unreachable(base: string, error: unknown): TrackingServerError {
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  const why = timedOut ? 'does not answer in time' : 'cannot be reached';
  return new TrackingServerError(
    'TRACKING_UNREACHABLE',
    `The tracking server ${base} ${why}. What it was not told waits and is sent later.`,
  );
}

function refused(base: string, path: string, status: number, serverCode: string | null): TrackingServerError {
  const [what] = path.replace('/api/2.0/', '').split('?');
  const reason = [status, serverCode].filter((part) => part !== null).join(' ');
  const advice = status === 401 || status === 403 ? ' Check the name and password in its address.' : '';
  return new TrackingServerError(
    'TRACKING_REFUSED',
    `The tracking server ${base} answered ${reason} to ${what}.${advice} What it was not told waits and is sent later.`,
    serverCode,
  );
}

/** Something answers, but not what MLflow would. */
export function notMlflow(base: string): TrackingServerError {
  return new TrackingServerError(
    'TRACKING_NOT_MLFLOW',
    `What answers at ${base} is no MLflow tracking server. Check the address with "a3cp settings".`,
  );
}
