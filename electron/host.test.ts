import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { AppError } from '../data/errors.ts';
import { type Host, startHost } from './host.ts';
import type { EventName } from './ipc/contract.ts';
import { type ApiToken, openApiToken } from './serving/api/token.ts';

const listeners = new Set<(event: EventName, payload: unknown) => void>();
const program = {
  call: async (name: string, input: unknown) => {
    if (name !== 'users.list') throw new AppError('UNKNOWN_CALL', `There is no call named "${name}".`);
    return { users: [], input };
  },
  subscribe: (listener: (event: EventName, payload: unknown) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

let folder = '';
let host: Host;
let apiToken: ApiToken;
const pages: number[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-host-'));
  await writeFile(join(folder, 'index.html'), '<title>A3CP Trainer</title>');
  pages.length = 0;
  const onPages = (connected: number) => pages.push(connected);
  apiToken = await openApiToken(folder);
  host = await startHost({ program, apiToken, rendererDir: folder, onPages });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Plain HTTP, because fetch does not let a program choose its Host header. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers }, async (response) => {
    const body = (await response.toArray()).join('');
    resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
  });
  sent.on('error', reject).end();
  return promise;
}

const pathOf = (url: string) => url.slice(url.indexOf('/?'));

async function enter(): Promise<string> {
  const { headers } = await get(pathOf(host.newUrl()));
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

const origin = () => `http://127.0.0.1:${host.port}`;

async function connect(headers: Record<string, string>, path = '/ipc'): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
  await once(socket, 'open');
  return socket;
}

async function ask(socket: WebSocket, message: string | Buffer): Promise<unknown> {
  socket.send(message);
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data));
}

describe('the address', () => {
  test('opens the window once, for the browser that came with the token', async () => {
    const welcome = await get(pathOf(host.url));
    expect(welcome).toMatchObject({ status: 303, headers: { location: '/' } });
    const cookie = String(welcome.headers['set-cookie']).split(';')[0] ?? '';
    expect(await get('/', { cookie })).toMatchObject({ status: 200, body: '<title>A3CP Trainer</title>' });

    const second = await get(pathOf(host.url));
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.body).toContain('press Enter');
  });

  test('may be reloaded by the browser that is in already', async () => {
    const url = host.newUrl();
    const cookie = String((await get(pathOf(url))).headers['set-cookie']).split(';')[0] ?? '';
    const again = await get(pathOf(url), { cookie });
    expect(again).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('is worth nothing with a wrong token or none', async () => {
    expect((await get('/?token=guess')).status).toBe(403);
    expect((await get('/')).status).toBe(403);
    expect((await get('/index.html')).status).toBe(403);
  });

  test('explains itself in German to a German browser', async () => {
    const { body } = await get('/', { 'accept-language': 'de-AT,de;q=0.9,en;q=0.8' });
    expect(body).toContain('lang="de"');
    expect(body).toContain('Eingabetaste');
  });
});

describe('a request is refused', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1'])(
    'under the host name %j, session or not',
    async (name) => {
      expect((await get('/', { host: name, cookie: await enter() })).status).toBe(421);
    },
  );

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])('from the origin %s', async (from) => {
    const cookie = await enter();
    expect((await get('/', { cookie, origin: from })).status).toBe(403);
    expect((await get('/', { cookie, origin: from }, 'POST')).status).toBe(403);
  });

  test('when it is not a GET', async () => {
    const cookie = await enter();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      expect((await get('/', { cookie, origin: origin() }, method)).status).toBe(405);
    }
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '//etc/passwd', '/ipc', 'http://evil.example/x'])(
    'when it asks for %s',
    async (path) => {
      expect((await get(path, { cookie: await enter() })).status).toBe(404);
    },
  );
});

describe('the socket', () => {
  test('runs calls, and events reach every page', async () => {
    const cookie = await enter();
    const [one, other] = [
      await connect({ cookie, origin: origin() }),
      await connect({ cookie, origin: origin() }),
    ];
    expect(await ask(one, JSON.stringify({ id: 1, name: 'users.list', input: { a: 1 } }))).toEqual({
      id: 1,
      output: { users: [], input: { a: 1 } },
    });
    const heard = Promise.all([once(one, 'message'), once(other, 'message')]);
    for (const listener of listeners) listener('store.changed', { topics: ['users'] });
    for (const [data] of await heard) {
      expect(JSON.parse(String(data))).toEqual({ event: 'store.changed', payload: { topics: ['users'] } });
    }
  });

  test.each([
    ['without a session', () => ({ origin: origin() })],
    ['with an invented session', () => ({ origin: origin(), cookie: `a3cp_session_${host.port}=guess` })],
  ])('is closed to a page %s', async (_, headers) => {
    await expect(connect(headers())).rejects.toThrow('403');
  });

  test('is closed to other origins, to no origin, under other names and on other paths', async () => {
    const cookie = await enter();
    await expect(connect({ cookie, origin: 'http://evil.example' })).rejects.toThrow('403');
    await expect(connect({ cookie })).rejects.toThrow('403');
    await expect(connect({ cookie, origin: 'http://evil.example', host: 'evil.example' })).rejects.toThrow(
      '403',
    );
    await expect(connect({ cookie, origin: origin() }, '/other')).rejects.toThrow('403');
  });

  test('answers what it cannot read with an error, and goes on', async () => {
    const socket = await connect({ cookie: await enter(), origin: origin() });
    for (const message of [
      '',
      'null',
      '[',
      '{"id":1}',
      '{"id":"1","name":"users.list"}',
      Buffer.from([1, 2]),
    ]) {
      expect(await ask(socket, message)).toMatchObject({ error: { code: 'BAD_FRAME' } });
    }
    expect(await ask(socket, '{"id":2,"name":"constructor","input":{}}')).toMatchObject({
      id: 2,
      error: { code: 'UNKNOWN_CALL' },
    });
    expect(await ask(socket, '{"id":3,"name":"users.list","input":{}}')).toMatchObject({ id: 3, output: {} });
  });

  test('drops a page that sends more than any call needs, and only that page', async () => {
    const cookie = await enter();
    const greedy = await connect({ cookie, origin: origin() });
    const modest = await connect({ cookie, origin: origin() });
    greedy.send('x'.repeat(2 << 20));
    const [code] = await once(greedy, 'close');
    expect(code).toBe(1009);
    expect(await ask(modest, '{"id":1,"name":"users.list","input":{}}')).toMatchObject({ id: 1 });
  });

  test('says how many pages are connected, and stops listening for those that left', async () => {
    const socket = await connect({ cookie: await enter(), origin: origin() });
    expect(listeners.size).toBe(1);
    socket.close();
    await expect.poll(() => pages).toEqual([1, 0]);
    expect(listeners.size).toBe(0);
  });
});

test('closing ends every connection, even of a page that does not answer', async () => {
  const socket = await connect({ cookie: await enter(), origin: origin() });
  socket.pause();
  await host.close();
  await expect(fetch(origin())).rejects.toThrow();
  await expect.poll(() => listeners.size).toBe(0);
});

test('a port that another program has is refused with what to do', async () => {
  await expect(startHost({ program, apiToken, rendererDir: folder, port: host.port })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
  });
});
