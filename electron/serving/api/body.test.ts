import { once } from 'node:events';
import { expect, test } from 'vitest';
import { MAX_BODY_BYTES } from './body.ts';
import { echo, hostApi, type Question, refusal, untilClosed } from './testing.ts';

/** What a request may hold; everything else is refused, with the reason. */

const training = { user_id: 'anna', modality: 'gesture' };

test.each<[string, string, Question]>([
  ['a field that is not expected', '/api/training', { json: { ...training, split_file: '/etc/passwd' } }],
  ['a field of the path in the body', '/api/registry/anna/gesture/1/promote', { json: { version: 2 } }],
  ['a prototype', '/api/training', { body: '{"__proto__":{"user_id":"anna"}}' }],
  ['a body where none is expected', '/api/jobs/1/cancel', { json: { force: true } }],
])('%s is refused and named', async (_, path, question) => {
  const program = echo();
  const { ask } = await hostApi(program);
  const reply = await ask(path, {
    ...{ method: 'POST', ...question, headers: { 'content-type': 'application/json' } },
  });
  expect(reply).toMatchObject({ status: 422, document: refusal('INVALID_INPUT') });
  expect(reply.document).toMatchObject({ error: { details: { issues: [{ path: expect.any(String) }] } } });
  expect(program.call).not.toHaveBeenCalled();
});

test('a mistyped part of the query is refused, not passed over', async () => {
  const { ask } = await hostApi(echo());
  expect(await ask('/api/jobs?limits=5')).toMatchObject({ status: 422, document: refusal('INVALID_INPUT') });
  expect(await ask('/api/users?x')).toMatchObject({ status: 422 });
});

test.each<[string, number, string, Question]>([
  [
    'a form',
    415,
    'NOT_JSON',
    { body: 'user_id=anna', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
  ['plain text', 415, 'NOT_JSON', { body: '{}', headers: { 'content-type': 'text/plain' } }],
  ['JSON without its type', 415, 'NOT_JSON', { body: '{}' }],
  [
    'JSON in Latin 1',
    415,
    'NOT_JSON',
    { body: '{}', headers: { 'content-type': 'application/json; charset=latin1' } },
  ],
  ['packed JSON', 415, 'NOT_JSON', { json: {}, headers: { 'content-encoding': 'gzip' } }],
  [
    'half a document',
    400,
    'BODY_UNREADABLE',
    { body: '{"user_id":', headers: { 'content-type': 'application/json' } },
  ],
  [
    'bytes that are no UTF-8',
    400,
    'BODY_UNREADABLE',
    { body: Uint8Array.of(0x22, 0xff, 0x22), headers: { 'content-type': 'application/json' } },
  ],
  ['a list', 400, 'BODY_UNREADABLE', { json: [training] }],
  ['null', 400, 'BODY_UNREADABLE', { json: null }],
  ['a word', 400, 'BODY_UNREADABLE', { json: 'anna' }],
  ['more than a megabyte', 413, 'BODY_TOO_LARGE', { json: { user_id: 'a'.repeat(MAX_BODY_BYTES) } }],
])('a body that is %s is refused', async (_, status, code, question) => {
  const { ask } = await hostApi(echo());
  const reply = await ask('/api/training', { method: 'POST', ...question });
  expect(reply).toMatchObject({ status, document: refusal(code) });
});

test('a document as deep as a body can be is read, and refused for what it is', async () => {
  const { ask } = await hostApi(echo());
  const depth = MAX_BODY_BYTES / 2 - 100;
  const body = `{"config":${'['.repeat(depth)}${']'.repeat(depth)}, "x": 1}`;
  const headers = { 'content-type': 'application/json' };
  const reply = await ask('/api/training', { method: 'POST', body, headers });
  expect(reply).toMatchObject({ status: 422, document: refusal('INVALID_INPUT') });
});

test('a refusal is small, however many mistakes a request makes', async () => {
  const { ask } = await hostApi(echo());
  const json = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`field${at}`, at]));
  const { status, text } = await ask('/api/training', { method: 'POST', json });
  expect(status).toBe(422);
  expect(text.length).toBeLessThan(2000);
});

test('a body that grows without an end is cut off at the limit, with the reason', async () => {
  const { connect, authorization, host } = await hostApi(echo(), { patience: 300 });
  const socket = await connect();
  const closed = untilClosed(socket);
  socket.write(
    `POST /api/training HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nAuthorization: ${authorization}\r\n` +
      'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
  const pour = () => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on('drain', pour);
  pour();
  expect(await closed).toMatch(/^HTTP\/1.1 413 /);
});

test.each([
  ['to the API', '/api/training'],
  ['to the page', '/'],
])('what somebody without a token goes on to send %s is not listened to', async (_, path) => {
  const { connect, host } = await hostApi(echo());
  const socket = await connect();
  const closed = untilClosed(socket);
  const head = `Host: 127.0.0.1:${host.port}\r\nContent-Length: 1000000000\r\n`;
  socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n{`);
  expect(await closed).toMatch(/^HTTP\/1.1 4\d\d .*Connection: close/s);
});

test('who asks first whether a large body is welcome hears the refusal instead of sending it', async () => {
  const { connect, authorization, host } = await hostApi(echo());
  const socket = await connect();
  const address = `Host: 127.0.0.1:${host.port}\r\nAuthorization: ${authorization}\r\n`;
  const body = `Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length`;
  socket.write(`POST /api/training HTTP/1.1\r\n${address}${body}: ${MAX_BODY_BYTES + 1}\r\n\r\n`);
  expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1.1 413 /);

  const modest = await connect();
  modest.write(`POST /api/training HTTP/1.1\r\n${address}${body}: 2\r\n\r\n`);
  expect(String((await once(modest, 'data'))[0])).toMatch(/^HTTP\/1.1 100 /);
  modest.write('{}');
  expect(String((await once(modest, 'data'))[0])).toMatch(/^HTTP\/1.1 202 /);
});
