import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { RefusedError } from '../data/errors.ts';
import { MAX_FRAME_BYTES, serveSocket } from './ipc/loopback.ts';
import type { Program } from './program.ts';
import { Access } from './serving/access.ts';
import type { Api, ApiOptions } from './serving/api/api.ts';
import { hasBody } from './serving/api/body.ts';
import type { ApiToken } from './serving/api/token.ts';
import { answer, type Door, isApiPath, mayConnect, OWN_ADDRESS } from './serving/door.ts';
import { type Answer, loadPage } from './serving/page.ts';

const builtRenderer = join(import.meta.dirname, '..', 'build', 'renderer');

export interface HostOptions {
  program: Pick<Program, 'call' | 'subscribe'>;
  /** The built window; omitted: the one that `npm run build` makes in this checkout. */
  rendererDir?: string;
  /** Omitted: any free port. */
  port?: number;
  /** What opens the API to scripts. */
  apiToken: ApiToken;
  /** Told how many pages are connected, whenever that changes. */
  onPages?: (connected: number) => void;
  /** Told of errors that nobody foresaw. Omitted: they are written to standard error. */
  onFailure?: (error: unknown) => void;
  /** Milliseconds that a client may take to send a request, or to take an answer in. */
  patience?: number;
}

export interface Host {
  /** The address with its one-time token. */
  readonly url: string;
  /** What the addresses of the API begin with. */
  readonly apiUrl: string;
  readonly port: number;
  /** A new address for another browser; an older one that was not opened yet no longer works. */
  newUrl(): string;
  /** Ends every connection. The program stays open: it belongs to the caller. */
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;
/** Without the token or a session, from another page, under another name, or by a method that has no use here. */
const NOT_LET_IN = [401, 403, 405, 421];
/** Well below the files that a process may open: the store needs some too. */
const MAX_CONNECTIONS = 256;

/**
 * Serves the window and its calls to this computer's browsers, and the API to its scripts, on the loopback address
 * alone. What is checked and why: docs/security.md.
 *
 * @throws {RefusedError} `PAGE_NOT_BUILT`, `PORT_TAKEN`
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const page = await loadPage(options.rendererDir ?? builtRenderer);
  const access = new Access();
  const patience = options.patience ?? PATIENCE_MS;
  const server = patientServer(patience);
  const port = await listen(server, options.port ?? 0);
  const door = { access, port };
  const { program, apiToken: token, onFailure = console.error } = options;
  const api = apiWhenAsked({ program, door, token, onFailure });
  serveRequests(server, patience, async (request, response) =>
    isApiPath(request.url ?? '') ? (await api()).answer(request, response) : answer(door, page, request),
  );
  const sockets = serveSockets(server, door, options);
  const newUrl = () => `http://${OWN_ADDRESS}:${port}/?token=${access.issueToken()}`;
  const apiUrl = `http://${OWN_ADDRESS}:${port}/api`;
  return { url: newUrl(), apiUrl, port, newUrl, close: () => close(server, sockets) };
}

/** Loaded when a script first asks: it needs the whole contract, for which a window need not wait. */
function apiWhenAsked(options: ApiOptions): () => Promise<Api> {
  let api: Promise<Api> | null = null;
  return () => {
    api ??= import('./serving/api/api.ts').then((loaded) => new loaded.Api(options));
    return api;
  };
}

type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<Answer>;

function serveRequests(server: Server, patience: number, respond: Respond): void {
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const found = await respond(request, response);
    // What somebody who is not let in still has to say is not listened to.
    if (NOT_LET_IN.includes(found.status) && hasBody(request)) response.shouldKeepAlive = false;
    send(response, found, patience);
  };
  server.on('request', serve);
  // Who asks before sending a body is told to go on by whoever reads it.
  server.on('checkContinue', serve);
}

/** The page's WebSocket, over which its calls and all events go. */
function serveSockets(server: Server, door: Door, { program, onPages }: HostOptions): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  server.on('upgrade', (request, stream, head) => {
    if (!mayConnect(door, request)) return refuseUpgrade(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      serveSocket(socket, program);
      onPages?.(sockets.clients.size);
      socket.on('close', () => onPages?.(sockets.clients.size));
    });
  });
  return sockets;
}

/** A client that sends a byte now and then loses its connection, as does one of too many at once. */
function patientServer(patience: number): Server {
  const server = createServer({
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: Math.min(patience, 1000),
  });
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

/** An answer that nobody takes in is not kept for ever. */
function send(response: ServerResponse, { status, headers, body }: Answer, patience: number): void {
  response.setTimeout(patience, () => response.destroy());
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
