import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { RefusedError } from '../data/errors.ts';
import { MAX_FRAME_BYTES, serveSocket } from './ipc/loopback.ts';
import type { Program } from './program.ts';
import { Access } from './serving/access.ts';
import { answer, mayConnect, OWN_ADDRESS } from './serving/door.ts';
import { type Answer, loadPage } from './serving/page.ts';

const builtRenderer = join(import.meta.dirname, '..', 'build', 'renderer');

export interface HostOptions {
  program: Pick<Program, 'call' | 'subscribe'>;
  /** The built window; omitted: the one that `npm run build` makes in this checkout. */
  rendererDir?: string;
  /** Omitted: any free port. */
  port?: number;
  /** Told how many pages are connected, whenever that changes. */
  onPages?: (connected: number) => void;
}

export interface Host {
  /** The address with its one-time token. */
  readonly url: string;
  readonly port: number;
  /** A new address for another browser; an older one that was not opened yet no longer works. */
  newUrl(): string;
  /** Ends every connection. The program stays open: it belongs to the caller. */
  close(): Promise<void>;
}

/**
 * Serves the window and its calls to this computer's browsers, on the loopback address alone. What is checked
 * and why: docs/security.md.
 *
 * @throws {RefusedError} `PAGE_NOT_BUILT`, `PORT_TAKEN`
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const page = await loadPage(options.rendererDir ?? builtRenderer);
  const access = new Access();
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  const door = { access, port };

  server.on('request', (request, response) => send(request, response, answer(door, page, request)));
  server.on('upgrade', (request, stream, head) => {
    if (!mayConnect(door, request)) return refuseUpgrade(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      serveSocket(socket, options.program);
      options.onPages?.(sockets.clients.size);
      socket.on('close', () => options.onPages?.(sockets.clients.size));
    });
  });

  const newUrl = () => `http://${OWN_ADDRESS}:${port}/?token=${access.issueToken()}`;
  return { url: newUrl(), port, newUrl, close: () => close(server, sockets) };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  // What a refused request still has to say is not waited for.
  if (request.method !== 'GET') response.shouldKeepAlive = false;
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
  response.end(body);
}

function refuseUpgrade(stream: Duplex): void {
  stream.on('error', () => stream.destroy());
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, OWN_ADDRESS, resolve);
  try {
    await promise;
  } catch (cause) {
    throw new RefusedError(
      'PORT_TAKEN',
      `Port ${port} cannot be used: another program has it, or it is reserved. Choose another, or none.`,
      { cause },
    );
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}

const CLOSING_MS = 500;

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  for (const socket of sockets.clients) socket.close(1001, 'The program ends.');
  server.closeAllConnections();
  const terminate = () => sockets.clients.forEach((socket) => void socket.terminate());
  const impatience = setTimeout(terminate, CLOSING_MS);
  await promise;
  clearTimeout(impatience);
}
