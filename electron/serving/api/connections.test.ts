import { expect, test, vi } from 'vitest';
import { type ApiHost, echo, hostApi, refusal, untilClosed } from './testing.ts';

/** Whatever a client does, it harms its own connection only. */

const idle = { call: async () => ({}), subscribe: () => () => {} };

/** Whether the host still answers somebody else. */
const stillServes = async ({ ask }: ApiHost) => expect((await ask('/api/users')).status).toBe(200);

test('a client that sends its request a byte at a time loses its connection', async () => {
  const api = await hostApi(idle, { patience: 300 });
  const silent = await api.connect();
  const slow = await api.connect();
  slow.write('GET /api/users HTTP/1.1\r\nHost: ');
  const slowBody = await api.connect();
  slowBody.write(
    `POST /api/training HTTP/1.1\r\nHost: 127.0.0.1:${api.host.port}\r\nAuthorization: ${api.authorization}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  );
  for (const socket of [silent, slow, slowBody]) {
    const trickle = setInterval(() => socket.writable && socket.write(' '), 20);
    expect(await untilClosed(socket)).toMatch(/^(HTTP\/1.1 4\d\d |$)/);
    clearInterval(trickle);
  }
  await stillServes(api);
});

test('a client that asks and does not take the answer in loses its connection', async () => {
  const large = { text: 'a'.repeat(16 << 20) };
  const api = await hostApi({ ...idle, call: async () => large }, { patience: 300 });
  const socket = await api.connect();
  socket.pause();
  const request = `GET /api/users HTTP/1.1\r\nHost: 127.0.0.1:${api.host.port}\r\nAuthorization: ${api.authorization}\r\n\r\n`;
  socket.write(request);
  await expect.poll(() => api.connections()).toBe(0);
  await stillServes(api);
});

test.each([
  'GET /api/users HTTP/1.1\r\n\r\n',
  'GET /api/users HTTP/9.9\r\nHost: x\r\n\r\n',
  'GET  HTTP/1.1\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  `GET /api/users HTTP/1.1\r\nX: ${'a'.repeat(64 << 10)}\r\n\r\n`,
  `GET /${'a'.repeat(64 << 10)} HTTP/1.1\r\n\r\n`,
  'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'POST /api/training HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /api/training HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
])('junk ends its own connection and nothing else: %j', async (bytes) => {
  const api = await hostApi(idle, { patience: 300 });
  const socket = await api.connect();
  socket.write(bytes, 'latin1');
  expect(await untilClosed(socket)).toMatch(/^(HTTP\/1.1 4\d\d |$)/);
  await stillServes(api);
});

test('of requests in one breath each is judged by itself, and junk behind them changes nothing', async () => {
  const api = await hostApi(echo(), { patience: 300 });
  const request = (headers: string) =>
    `GET /api/users HTTP/1.1\r\nHost: 127.0.0.1:${api.host.port}\r\n${headers}\r\n`;
  const good = request(`Authorization: ${api.authorization}\r\n`);
  const last = request(`Authorization: ${api.authorization}\r\nConnection: close\r\n`);
  const socket = await api.connect();
  socket.write(`${good}${request('')}${last}`);
  const answers = (await untilClosed(socket)).match(/HTTP\/1\.1 \d{3}/g);
  expect(answers).toEqual(['HTTP/1.1 200', 'HTTP/1.1 401', 'HTTP/1.1 200']);
  const rude = await api.connect();
  rude.write(`${good}${good}junk junk\r\n\r\n`);
  await untilClosed(rude);
  await stillServes(api);
});

test('a client that leaves in the middle of its body, or before its answer, is forgotten', async () => {
  const onFailure = vi.fn();
  const gate = Promise.withResolvers<void>();
  const program = { ...idle, call: vi.fn(() => gate.promise.then(() => ({}))) };
  const api = await hostApi(program, { onFailure });
  const head = `Host: 127.0.0.1:${api.host.port}\r\nAuthorization: ${api.authorization}\r\n`;
  const early = await api.connect();
  early.write(
    `POST /api/training HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
  );
  early.resetAndDestroy();
  const late = await api.connect();
  late.write(`GET /api/users HTTP/1.1\r\n${head}\r\n`);
  await expect.poll(() => program.call.mock.calls.length).toBe(1);
  late.resetAndDestroy();
  await expect.poll(() => api.connections()).toBe(0);
  gate.resolve();
  await stillServes(api);
  expect(onFailure).not.toHaveBeenCalled();
});

test('of more requests than can be under way at once, the rest are told to come again', async () => {
  const gate = Promise.withResolvers<void>();
  const program = { ...idle, call: vi.fn(() => gate.promise.then(() => ({}))) };
  const api = await hostApi(program);
  const first = Array.from({ length: 64 }, () => api.ask('/api/users'));
  await expect.poll(() => program.call.mock.calls.length).toBe(64);
  const refused = await api.ask('/api/users');
  expect(refused).toMatchObject({ status: 503, document: refusal('TOO_MANY_CALLS') });
  expect(refused.headers['retry-after']).toBe('1');
  gate.resolve();
  for (const reply of await Promise.all(first)) expect(reply.status).toBe(200);
  await stillServes(api);
});

test('more connections than the host takes are not kept', async () => {
  const api = await hostApi(idle, { patience: 2000 });
  const sockets = await Promise.all(Array.from({ length: 300 }, () => api.connect()));
  await expect.poll(() => api.connections()).toBeLessThanOrEqual(256);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => api.connections()).toBe(0);
  await stillServes(api);
});
