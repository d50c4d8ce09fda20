import type { WebSocket } from 'ws';
import { AppError } from '../../data/errors.ts';
import type { Program } from '../program.ts';
import { answerFrame, type ResponseFrame, refuseFrame } from './frames.ts';
import { Outbox } from './outbox.ts';

/** Far more than any call of the contract needs. */
export const MAX_FRAME_BYTES = 1 << 20;
const MAX_CALLS_UNDER_WAY = 64;
/** A page that leaves this much unread is not reading any more. */
const MAX_UNREAD_BYTES = 32 << 20;

/**
 * Serves one page over its WebSocket: a text frame in, a call run, a text frame out; events as they come.
 * The page is not trusted: whatever it sends, it gets an answer or loses the connection, and nothing else
 * happens.
 */
export function serveSocket(socket: WebSocket, program: Pick<Program, 'call' | 'subscribe'>): void {
  const outbox = new Outbox((text, sent) => socket.send(text, sent));
  const unsubscribe = program.subscribe((event, payload) => outbox.offer(event, payload));
  const answer = callLimiter(program);
  socket.on('close', unsubscribe);
  socket.on('error', () => socket.terminate());
  socket.on('message', async (data, isBinary) => {
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) return socket.terminate();
    const frame = isBinary ? undefined : parseJson(String(data));
    socket.send(JSON.stringify(await answer(frame)));
  });
}

function callLimiter(program: Pick<Program, 'call'>): (frame: unknown) => Promise<ResponseFrame> {
  let underWay = 0;
  return async (frame) => {
    if (underWay >= MAX_CALLS_UNDER_WAY) {
      return refuseFrame(frame, new AppError('TOO_MANY_CALLS', 'Wait for earlier calls to be answered.'));
    }
    underWay += 1;
    try {
      return await answerFrame(program, frame);
    } finally {
      underWay -= 1;
    }
  };
}

/** undefined for what is not JSON; no frame is valid then. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
