import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { toErrorJson } from '../../../data/errors.ts';
import { serverAddress } from '../../../data/server_address.ts';
import { request } from './http.ts';

/** Asks a server that answers as it likes. */
async function ask(
  listener: RequestListener,
  { credentials = '', stop = new AbortController().signal, timeoutMs = 20_000 } = {},
) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const address = serverAddress(`http://${credentials}127.0.0.1:${port}`);
  return request(
    address,
    { method: 'POST', path: '/api/2.0/mlflow/runs/search', body: {} },
    { stop, timeoutMs },
  );
}

test('credentials of the address go into the header Authorization, and nowhere else', async () => {
  expect(serverAddress('https://anna:p%40ss@host/mlflow/?token=x#y')).toEqual({
    base: 'https://host/mlflow',
    authorization: `Basic ${Buffer.from('anna:p@ss').toString('base64')}`,
  });
  expect(serverAddress('https://token@host')).toEqual({
    base: 'https://host',
    authorization: 'Bearer token',
  });
  expect(serverAddress('http://host:5000/')).toEqual({ base: 'http://host:5000', authorization: null });
  const heard: unknown[] = [];
  const credentials = 'anna:geheim@';
  const listen: RequestListener = (asked, answer) => {
    heard.push(asked.headers.authorization);
    answer.end('{}');
  };
  await ask(listen, { credentials });
  expect(heard).toEqual([`Basic ${Buffer.from('anna:geheim').toString('base64')}`]);
});

test.each<[string, string, RequestListener]>([
  ['an error', 'TRACKING_REFUSED', (_, answer) => void answer.writeHead(500).end('Traceback')],
  [
    'a redirect, which is not followed',
    'TRACKING_REFUSED',
    ({ url }, answer) => void answer.writeHead(302, { location: url }).end(),
  ],
  ['a page', 'TRACKING_NOT_MLFLOW', (_, answer) => void answer.end('<html>')],
  ['an answer that never ends', 'TRACKING_NOT_MLFLOW', (_, answer) => flood(answer)],
  ['an end in the middle', 'TRACKING_UNREACHABLE', (asked) => void asked.socket.destroy()],
])('%s of a server is an error that says what to do', async (_what, code, listener) => {
  await expect(ask(listener)).rejects.toMatchObject({
    code,
    message: expect.stringContaining('http://127.0.0.1'),
  });
});

test.each<[string, RequestListener]>([
  ['never comes', () => {}],
  ['stops half-way', (_, answer) => void answer.write('{"runs":')],
])('an answer that %s is waited for no longer than allowed', async (_what, listener) => {
  await expect(ask(listener, { timeoutMs: 50 })).rejects.toMatchObject({
    ...{ code: 'TRACKING_UNREACHABLE', message: expect.stringContaining('in time') },
  });
});

function flood(answer: Parameters<RequestListener>[1]): void {
  const block = Buffer.alloc(1 << 20, 32);
  const more = () => {
    while (!answer.destroyed && answer.write(block));
  };
  answer.on('drain', more);
  answer.on('error', () => {});
  more();
}

test('what a server writes back of the credentials is not repeated', async () => {
  const echo: RequestListener = ({ headers }, answer) =>
    void answer
      .writeHead(401)
      .end(JSON.stringify({ error_code: headers.authorization, message: 'anna:geheim' }));
  const error = await ask(echo, { credentials: 'anna:geheim@' }).catch((thrown: unknown) => thrown);
  const told = JSON.stringify(toErrorJson(error));
  expect(told).toContain('name and password');
  expect(told).not.toMatch(new RegExp(`geheim|${Buffer.from('anna:geheim').toString('base64')}`));
});

test('stopping ends a request that is under way', async () => {
  const stopping = new AbortController();
  const asked = ask(() => stopping.abort(), { stop: stopping.signal });
  await expect(asked).rejects.toMatchObject({ code: 'TRACKING_UNREACHABLE' });
});
