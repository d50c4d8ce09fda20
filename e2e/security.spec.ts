import { request as httpRequest } from 'node:http';
import { WebSocket } from 'ws';
import { expect, test } from './app.ts';
import type { HostedProgram } from './host.ts';

/** Security as behaviour: what someone tries who is not the person in front of the window. */

interface Reply {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** Plain HTTP, because a browser would not let us lie about our host, origin or path. */
async function send(host: HostedProgram, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const { port } = new URL(host.origin);
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, async (response) => {
    const body = (await response.toArray()).join('');
    resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
  });
  sent.on('error', reject).end();
  return promise;
}

/** Resolves to the status with which the upgrade was refused, or to `open`. */
async function tryConnect(host: HostedProgram, headers: Record<string, string>): Promise<number | 'open'> {
  const { promise, resolve, reject } = Promise.withResolvers<number | 'open'>();
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/ipc`, { headers });
  socket.on('open', () => {
    socket.close();
    resolve('open');
  });
  socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
  socket.on('error', reject);
  return promise;
}

const pathOf = (url: string) => url.slice(url.indexOf('/?'));

async function sessionOf(host: HostedProgram): Promise<string> {
  const { headers } = await send(host, pathOf(host.url));
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

test.describe('the address', () => {
  test('opens the app once; a second browser is told what to do', async ({ app, host, browser }) => {
    await expect(app).toHaveURL(`${host.origin}/`);
    await expect(app).toHaveTitle(/A3CP Trainer/);

    const stranger = await (await browser.newContext()).newPage();
    const refused = await stranger.goto(host.url);
    expect(refused?.status()).toBe(403);
    await expect(stranger.getByRole('main')).toContainText('press Enter');
    await expect(stranger.getByText('Import')).toHaveCount(0);
  });

  test('still works for the browser that is in: reload, back, and the same address again', async ({
    app,
    host,
  }) => {
    await app.reload();
    await expect(app.getByRole('main')).toBeVisible();
    await app.goto(host.url);
    await expect(app).toHaveURL(`${host.origin}/`);
    await expect(app.getByRole('main')).toBeVisible();
  });

  test('is no use with a wrong token, or with none', async ({ host }) => {
    for (const path of ['/?token=guess', '/?token=', '/', '/index.html']) {
      const { status, headers } = await send(host, path);
      expect(status, path).toBe(403);
      expect(headers['set-cookie'], path).toBeUndefined();
    }
  });

  test('leaves a cookie that no script and no other site can use', async ({ app, context, host }) => {
    const [session] = (await context.cookies(host.origin)).filter(({ name }) =>
      name.startsWith('a3cp_session'),
    );
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1 });
    expect(await app.evaluate(() => document.cookie)).not.toContain('a3cp_session');
    expect(app.url()).not.toContain('token');
  });
});

test.describe('a request is refused', () => {
  test('under another host name, even with a session (DNS rebinding)', async ({ host }) => {
    const cookie = await sessionOf(host);
    expect((await send(host, '/', { cookie })).status).toBe(200);
    for (const name of ['evil.example', `evil.example:${new URL(host.origin).port}`, '127.0.0.1']) {
      expect((await send(host, '/', { cookie, host: name })).status, name).toBe(421);
    }
  });

  test('from the page of another site, even with a session', async ({ host }) => {
    const cookie = await sessionOf(host);
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
      expect((await send(host, '/', { cookie, origin })).status, origin).toBe(403);
      expect(await tryConnect(host, { cookie, origin }), origin).toBe(403);
    }
    expect(await tryConnect(host, { cookie }), 'no origin').toBe(403);
    expect(await tryConnect(host, { cookie, origin: host.origin })).toBe('open');
  });

  test('for a socket without a session', async ({ host }) => {
    expect(await tryConnect(host, { origin: host.origin })).toBe(403);
    expect(await tryConnect(host, { origin: host.origin, cookie: 'a3cp_session=guess' })).toBe(403);
  });

  test('when it climbs out of the window’s folder', async ({ host }) => {
    const cookie = await sessionOf(host);
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/assets/../../stamps/renderer',
    ]) {
      const { status, body } = await send(host, path, { cookie });
      expect(status, path).toBe(404);
      expect(body, path).not.toContain('a3cp-trainer');
    }
  });
});

test.describe('the page', () => {
  test('runs no script that is not a file of the app', async ({ app }) => {
    const refused = await app.evaluate(async () => {
      const violations: string[] = [];
      const allRefused = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          if (violations.push(`${effectiveDirective} ${blockedURI}`) === 3) resolve();
        });
      });
      const inline = document.createElement('script');
      inline.textContent = 'document.title = "ran"';
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.title = "ran"');
      image.src = 'data:,';
      document.body.append(inline, image);
      // Text as code, started by the page itself: what the test evaluates is exempt from the policy.
      window.setTimeout('document.title = "ran"');
      await allRefused;
      return violations.sort();
    });
    expect(refused).toEqual(['script-src eval', 'script-src-attr inline', 'script-src-elem inline']);
    expect(await app.title()).not.toContain('ran');
  });

  test('reaches nothing but its own host', async ({ app }) => {
    const refused = await app.evaluate(async () => {
      const violations: string[] = [];
      const allRefused = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          if (violations.push(`${effectiveDirective} ${new URL(blockedURI).protocol}`) === 6) resolve();
        });
      });
      const elsewhere = 'https://example.com/';
      fetch(elsewhere, { mode: 'no-cors' }).catch(() => {});
      fetch('http://127.0.0.1:9/').catch(() => {});
      navigator.sendBeacon(elsewhere, 'recording');
      new WebSocket('wss://example.com/');
      new Image().src = `${elsewhere}pixel.png`;
      const frame = document.createElement('iframe');
      frame.src = elsewhere;
      document.body.append(frame);
      await allRefused;
      return violations.sort();
    });
    expect(refused).toEqual([
      'connect-src http:',
      'connect-src https:',
      'connect-src https:',
      'connect-src wss:',
      'frame-src https:',
      'img-src https:',
    ]);
  });

  test('breaks no rule of its own policy while it works, and asks nobody else for anything', async ({
    page,
    host,
  }) => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(host.origin)) foreign.push(request.url());
    });
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Explore the demo' }).click();
    await page.getByRole('link', { name: 'Gesture: demo-anna' }).click();
    await expect(page.getByRole('heading', { name: 'Labels' })).toBeVisible();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('comes with a strict policy and may not be framed', async ({ page, host }) => {
    await page.goto(host.url);
    const headers = (await page.reload())?.headers() ?? {};
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
    const permissions = headers['permissions-policy']?.split(', ') ?? [];
    expect(permissions).toEqual(expect.arrayContaining(['camera=()', 'microphone=(self)', 'geolocation=()']));
    expect(permissions.filter((one) => !one.endsWith('=()'))).toEqual(['microphone=(self)']);
  });
});

test('whatever comes over the socket, the program answers with an error and lives on', async ({ app }) => {
  const answers = await app.evaluate(async () => {
    const socket = new WebSocket(`ws://${location.host}/ipc`);
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const ask = (message: string | Uint8Array<ArrayBuffer>) =>
      new Promise<string>((resolve) => {
        socket.addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
        socket.send(message);
      });
    const call = (name: string, input: unknown) => JSON.stringify({ id: 9, name, input });
    const messages = {
      empty: '',
      torn: '{"id":1,"name":',
      binary: new Uint8Array([0, 255]),
      list: '[]',
      unknown: call('constructor', {}),
      hidden: call('__proto__', {}),
      wrong: call('datasets.get', { user_id: 7 }),
      deep: call('users.list', JSON.parse('['.repeat(5000) + ']'.repeat(5000))),
      climbing: call('models.verify', { folder: '../../../../../../etc/nowhere' }),
      right: call('users.list', {}),
    };
    const received: Record<string, string> = {};
    for (const [name, message] of Object.entries(messages)) received[name] = await ask(message);
    return received;
  });
  const codes = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, JSON.parse(answer).error?.code]),
  );
  expect(codes).toMatchObject({
    empty: 'BAD_FRAME',
    torn: 'BAD_FRAME',
    binary: 'BAD_FRAME',
    list: 'BAD_FRAME',
    unknown: 'UNKNOWN_CALL',
    hidden: 'UNKNOWN_CALL',
    wrong: 'INVALID_INPUT',
    deep: 'INVALID_INPUT',
    right: undefined,
  });
  expect(codes.climbing).toEqual(expect.any(String));
  expect(Object.values(answers).join()).not.toContain('"stack"');
});
