import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NONCE_PLACEHOLDER } from './headers.ts';
import { type Answer, loadPage } from './page.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-page-'));
  await mkdir(join(folder, 'built', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(folder, 'built', 'assets', 'app.js'), 'run()');
  await writeFile(
    join(folder, 'built', 'index.html'),
    `<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><link nonce="${NONCE_PLACEHOLDER}">`,
  );
});

afterEach(() => rm(folder, { recursive: true }));

const text = (answer: Answer | null) => (answer ? Buffer.from(answer.body).toString() : null);
const policy = (answer: Answer | null) => answer?.headers['Content-Security-Policy'] ?? '';

test('the page gets a nonce of its own in every answer, the same in its policy', async () => {
  const page = await loadPage(join(folder, 'built'));
  const nonces = [page.answer('/'), page.answer('/index.html')].map((answer) => {
    const nonce = /'nonce-([^']+)'/.exec(policy(answer))?.[1] ?? 'none';
    expect(text(answer)).toBe(`<meta property="csp-nonce" nonce="${nonce}"><link nonce="${nonce}">`);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});

test('the policy allows own files and the sockets named, nothing inline and nobody else', async () => {
  const page = await loadPage(join(folder, 'built'));
  const directives = policy(page.answer('/', ['ws://127.0.0.1:1'])).split('; ');
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("script-src 'self'");
  expect(directives).toContain("connect-src 'self' ws://127.0.0.1:1");
  expect(directives).toContain("frame-ancestors 'none'");
  expect(directives.join()).not.toMatch(/unsafe|\*|https?:/);
});

test('files come with their type, and are never guessed at', async () => {
  const script = (await loadPage(join(folder, 'built'))).answer('/assets/app.js');
  expect(text(script)).toBe('run()');
  expect(script?.headers).toMatchObject({
    'Content-Type': 'text/javascript; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('the browser keeps only the files that are named after their content', async () => {
  const page = await loadPage(join(folder, 'built'));
  expect(page.answer('/assets/app.js')?.headers['Cache-Control']).toContain('immutable');
  expect(page.answer('/')?.headers['Cache-Control']).toBe('no-store');
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '/assets',
  '',
  '/assets/app.js/',
  '/__proto__',
])('no file is found at %j', async (path) => {
  expect((await loadPage(join(folder, 'built'))).answer(path)).toBeNull();
});

test('a window that was never built is refused with what to do', async () => {
  await expect(loadPage(join(folder, 'nowhere'))).rejects.toMatchObject({
    code: 'PAGE_NOT_BUILT',
    message: expect.stringContaining('npm run build'),
  });
});
