import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../../data/testing/temporary.ts';
import { type Host, type HostOptions, startHost } from '../../host.ts';
import { openApiToken } from './token.ts';

/** The API of a host of a test's own, asked over real sockets. */

export interface Reply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  /** undefined where the answer is no JSON. */
  document: unknown;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Sent as JSON, with its type. */
  json?: unknown;
}

export interface ApiHost {
  host: Host;
  /** What a script sends. */
  authorization: string;
  /** Asks with the token, unless the headers say otherwise. */
  ask(path: string, question?: Question): Promise<Reply>;
  /** A bare connection, for what no HTTP client would send. */
  connect(): Promise<Socket>;
  /** How many connections the host holds now. */
  connections(): number;
}

export async function hostApi(
  program: HostOptions['program'],
  options: Partial<HostOptions> = {},
): Promise<ApiHost> {
  const folder = temporaryFolder();
  const rendererDir = join(folder, 'page');
  mkdirSync(rendererDir);
  writeFileSync(join(rendererDir, 'index.html'), '<title>A3CP Trainer</title>');
  const apiToken = await openApiToken(folder);
  const host = await startHost({ program, apiToken, rendererDir, ...options });
  onTestFinished(() => host.close());
  const held = heldBy(host);
  const authorization = `Bearer ${await apiToken.read()}`;
  return {
    ...{ host, authorization, connections: () => held.size },
    ask: (path, { headers, ...question } = {}) =>
      send(host.port, path, { ...question, headers: { authorization, ...headers } }),
    connect: async () => {
      const socket = connect(host.port, '127.0.0.1');
      onTestFinished(() => void socket.destroy());
      await once(socket, 'connect');
      return socket;
    },
  };
}

/** A program that answers with what it was called with, or throws. */
export function echo(fail?: () => Promise<never>) {
  const call = vi.fn(async (name: string, input: unknown): Promise<unknown> => fail?.() ?? { name, input });
  return { call, subscribe: () => () => {} };
}

/** How a refusal looks. */
export const refusal = (code: string) => ({ error: { code, message: expect.stringMatching(/\w/) } });

/** The host's ends of its connections, as Node tells of them. */
function heldBy(host: Host): ReadonlySet<Socket> {
  const held = new Set<Socket>();
  const listen = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    if (socket.localPort !== host.port) return;
    held.add(socket);
    socket.once('close', () => held.delete(socket));
  };
  subscribe('net.server.socket', listen);
  onTestFinished(() => void unsubscribe('net.server.socket', listen));
  return held;
}

/** Plain HTTP, because fetch does not let a program choose its Host header. */
export async function send(port: number, path: string, question: Question): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const { method = 'GET', json } = question;
  const body = json === undefined ? question.body : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const headers = { ...length, ...type, ...question.headers };
  const sent = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
    const text = (await response.toArray()).join('');
    resolve({ status: response.statusCode ?? 0, headers: response.headers, text, document: parse(text) });
  });
  sent.on('error', reject).end(body);
  return promise;
}

/** Everything that comes over a connection until it ends. */
export async function untilClosed(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A connection that is cut off ends as well.
  socket.on('error', () => {});
  if (!socket.closed) await once(socket, 'close').catch(() => {});
  return Buffer.concat(chunks).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
