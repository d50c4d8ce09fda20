import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { artifactUrl, probe } from './electron_fetch.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}/electron.zip` : '';
}

test('a server that has the file says how large it is, after redirects too', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/elsewhere') response.writeHead(200, { 'content-length': 1234 });
    else response.writeHead(302, { location: '/elsewhere' });
    response.end();
  });
  expect(await probe(url, 5000)).toEqual({ bytes: 1234 });
});

test('a server that refuses is named with its answer', async () => {
  const url = await serve((_, response) => response.writeHead(403).end());
  expect(await probe(url, 5000)).toEqual({
    failure: expect.stringMatching(/^127\.0\.0\.1:\d+ answers 403$/),
  });
});

test('a server that never answers is given up on in time', async () => {
  const url = await serve(() => {});
  const startedAt = performance.now();
  expect(await probe(url, 200)).toEqual({ failure: expect.stringContaining('cannot be reached') });
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

test('a server that is not there is noticed', async () => {
  const url = await serve(() => {});
  server?.close();
  expect(await probe(url, 5000)).toEqual({ failure: expect.stringContaining('cannot be reached') });
});

test('mirrors are honoured as the package’s own script honours them', () => {
  const file = `v45.4.1/electron-v45.4.1-${process.platform}-${process.arch}.zip`;
  expect(artifactUrl('45.4.1', {})).toBe(`https://github.com/electron/electron/releases/download/${file}`);
  expect(artifactUrl('45.4.1', { ELECTRON_MIRROR: 'https://mirror.example/' })).toBe(
    `https://mirror.example/${file}`,
  );
});
