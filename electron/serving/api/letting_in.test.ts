import { once } from 'node:events';
import { expect, test } from 'vitest';
import { echo, hostApi, refusal, send } from './testing.ts';

/** Who is let in, to which addresses; each refusal over a real connection. */

test.each([
  ['no token', { authorization: '' }],
  ['a wrong token', { authorization: `Bearer ${'a'.repeat(43)}` }],
  ['another scheme', { authorization: 'Basic YTph' }],
])('with %s everything is refused, even what is not there', async (_, headers) => {
  const program = echo();
  const { ask } = await hostApi(program);
  for (const path of ['/api/users', '/api/openapi.json', '/api/jobs/1/cancel', '/api/nothing', '/api']) {
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
      const reply = await ask(path, { method, headers });
      expect(reply, `${method} ${path}`).toMatchObject({ status: 401, document: refusal('TOKEN_NEEDED') });
      expect(reply.headers['www-authenticate']).toMatch(/^Bearer realm=/);
    }
  }
  expect(program.call).not.toHaveBeenCalled();
});

test("the page's session does not open the API, and the token does not open the page", async () => {
  const { ask, host, authorization } = await hostApi(echo());
  const welcome = await ask(host.url.slice(host.url.indexOf('/?')), { headers: { authorization: '' } });
  const cookie = String(welcome.headers['set-cookie']).split(';')[0] ?? '';
  const origin = `http://127.0.0.1:${host.port}`;
  expect((await ask('/', { headers: { cookie, authorization: '' } })).status).toBe(200);
  expect((await ask('/api/users', { headers: { cookie, origin, authorization: '' } })).status).toBe(401);
  expect((await ask('/')).status).toBe(403);
  expect((await ask(`/?token=${authorization.slice('Bearer '.length)}`)).status).toBe(403);
});

test('a token in the address is none', async () => {
  const { host, authorization } = await hostApi(echo());
  const token = authorization.slice('Bearer '.length);
  for (const name of ['token', 'access_token', 'authorization']) {
    expect((await send(host.port, `/api/users?${name}=${token}`, {})).status).toBe(401);
  }
});

test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
  'under the host name %j everything is refused, token or not',
  async (host) => {
    const { ask } = await hostApi(echo());
    const reply = await ask('/api/users', { headers: { host } });
    expect(reply).toMatchObject({ status: 421, document: refusal('FOREIGN_HOST') });
  },
);

test('two hosts in one request are none', async () => {
  const { connect, host, authorization } = await hostApi(echo());
  const socket = await connect();
  const hosts = `Host: 127.0.0.1:${host.port}\r\nHost: evil.example\r\n`;
  socket.write(`GET /api/users HTTP/1.1\r\n${hosts}Authorization: ${authorization}\r\n\r\n`);
  expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1.1 421 /);
});

test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', 'file://'])(
  'from a page of %s everything is refused, token or not, and no browser is told that it may ask',
  async (origin) => {
    const { ask } = await hostApi(echo());
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const reply = await ask('/api/users', { method, headers: { origin } });
      expect(reply).toMatchObject({ status: 403, document: refusal('FOREIGN_ORIGIN') });
      expect(Object.keys(reply.headers).join()).not.toContain('access-control');
    }
  },
);

test.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'GET'])(
  '%s is not what this address is for, and the answer names what is',
  async (method) => {
    const { ask } = await hostApi(echo());
    const reply = await ask('/api/training', { method });
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect((await ask('/api/jobs', { method: 'DELETE' })).headers.allow).toBe('GET');
    expect((await ask('/api/openapi.json', { method: 'POST' })).headers.allow).toBe('GET');
  },
);

test.each(['/api', '/api/', '/api/nothing', '/api/users/', '/api//users', '/api/jobs/1/2', '/api/Users'])(
  'there is nothing at %s',
  async (path) => {
    const { ask } = await hostApi(echo());
    expect(await ask(path)).toMatchObject({ status: 404, document: refusal('NO_SUCH_ADDRESS') });
  },
);

test.each(['/api/registry/%/gesture', '/api/registry/%ff%fe/gesture', '/api/registry/%C0%AF/gesture'])(
  '%s cannot be read',
  async (path) => {
    const { ask } = await hostApi(echo());
    expect(await ask(path)).toMatchObject({ status: 400, document: refusal('ADDRESS_UNREADABLE') });
  },
);
