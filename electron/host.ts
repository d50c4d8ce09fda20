import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { RefusedError } from '../data/errors.ts';
import { MAX_FRAME_BYTES, serveSocket } from './ipc/loopback.ts';
import type { Program } from './program.ts';
import { Access, readSession, sessionCookie } from './serving/access.ts';
import { type Answer, answerWith, loadPage, type Page } from './serving/page.ts';
import { refusalPage } from './serving/refusal.ts';

const ADDRESS = '127.0.0.1';
const SOCKET_PATH = '/ipc';
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

  const newUrl = () => `http://${ADDRESS}:${port}/?token=${access.issueToken()}`;
  return { url: newUrl(), port, newUrl, close: () => close(server, sockets) };
}

interface Door {
  access: Access;
  port: number;
}

const ownHosts = (port: number) => [`${ADDRESS}:${port}`, `localhost:${port}`];

/** A page of another site that points its own name at 127.0.0.1 (DNS rebinding) sends its own name here. */
const isOwnHost = ({ port }: Door, { headers }: IncomingMessage) =>
  headers.host !== undefined && ownHosts(port).includes(headers.host);

const isOwnOrigin = ({ headers }: IncomingMessage) => headers.origin === `http://${headers.host}`;

const hasSession = ({ access, port }: Door, { headers }: IncomingMessage) =>
  access.admits(readSession(headers.cookie, port));

const mayConnect = (door: Door, request: IncomingMessage) =>
  isOwnHost(door, request) &&
  isOwnOrigin(request) &&
  hasSession(door, request) &&
  request.url === SOCKET_PATH;

const plain = (status: number, text: string) => answerWith(status, 'text/plain; charset=utf-8', `${text}\n`);

function answer(door: Door, page: Page, request: IncomingMessage): Answer {
  if (!isOwnHost(door, request)) return plain(421, 'This address is served under 127.0.0.1 only.');
  if (request.headers.origin !== undefined && !isOwnOrigin(request)) {
    return plain(403, 'Requests from other pages are refused.');
  }
  if (request.method !== 'GET') return plain(405, 'Only GET is answered.');
  const url = URL.parse(request.url ?? '/', `http://${ADDRESS}:${door.port}`);
  if (!url) return plain(400, 'The address cannot be read.');
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null) return enter(door, request, token);
  if (!hasSession(door, request)) return refusalPage(request.headers['accept-language']);
  return page.answer(url.pathname, [`ws://${request.headers.host}`]) ?? plain(404, 'There is no such file.');
}

/** A browser that already has its session (a reload, the back button) is let through without a token. */
function enter(door: Door, request: IncomingMessage, token: string): Answer {
  const session = door.access.exchange(token);
  if (session === null && !hasSession(door, request)) return refusalPage(request.headers['accept-language']);
  const redirect = plain(303, 'Welcome.');
  redirect.headers.Location = '/';
  if (session !== null) redirect.headers['Set-Cookie'] = sessionCookie(door.port, session);
  return redirect;
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
  server.once('error', reject).listen(port, ADDRESS, resolve);
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
