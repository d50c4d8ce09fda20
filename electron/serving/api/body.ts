import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './errors.ts';

/** Far more than any call of the API needs. */
export const MAX_BODY_BYTES = 1 << 20;

/**
 * The JSON object in the body of a request; {} where there is no body.
 * @throws HttpError 413 BODY_TOO_LARGE, 415 NOT_JSON, 400 BODY_UNREADABLE
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Record<string, unknown>> {
  if (!hasBody(request)) return {};
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  requireJsonType(request);
  if (request.headers.expect !== undefined) response.writeContinue();
  const bytes = await readBytes(request);
  return bytes.length === 0 ? {} : parseObject(bytes);
}

/** Whether a request says that a body follows (RFC 9112, section 6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * A page of another site can send text/plain to any address without asking first (the "simple requests" of CORS);
 * JSON it cannot.
 */
function requireJsonType({ headers }: IncomingMessage): void {
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(/ *; */);
  const isUtf8 = parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
  const encoding = headers['content-encoding'] ?? 'identity';
  if (type === 'application/json' && isUtf8 && encoding === 'identity') return;
  throw new HttpError(415, 'NOT_JSON', 'Send JSON in UTF-8, with Content-Type: application/json.');
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // The connection outlives a body that is given up on, for the answer to say why.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > MAX_BODY_BYTES) break;
      chunks.push(chunk);
    }
  } catch {
    throw new HttpError(400, 'BODY_UNREADABLE', 'The body ended too early.');
  }
  if (length <= MAX_BODY_BYTES) return Buffer.concat(chunks);
  // What still comes is thrown away, until the client stops or its time is up.
  request.resume();
  throw tooLarge();
}

function parseObject(bytes: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isObject(parsed)) return parsed;
  } catch {
    throw new HttpError(400, 'BODY_UNREADABLE', 'The body is not JSON in UTF-8.');
  }
  throw new HttpError(400, 'BODY_UNREADABLE', 'The body must be a JSON object: { … }.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tooLarge(): HttpError {
  return new HttpError(413, 'BODY_TOO_LARGE', `A body has at most ${MAX_BODY_BYTES} bytes.`);
}
