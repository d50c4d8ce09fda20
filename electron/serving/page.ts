import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import { contentSecurityPolicy, KEPT_BY_BROWSER, NONCE_PLACEHOLDER, protectiveHeaders } from './headers.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/** The built window, in memory. */
export interface Page {
  /**
   * The file at a URL path, or null. Only names found when the page was loaded exist, so no path can climb
   * out of the folder.
   *
   * @param sockets origins of WebSockets the page may open
   */
  answer(pathname: string, sockets?: readonly string[]): Answer | null;
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built window.
 *
 * @throws {RefusedError} `PAGE_NOT_BUILT` when the folder holds no index.html
 */
export async function loadPage(folder: string): Promise<Page> {
  const files = await readFolder(folder);
  const index = files.get('/index.html');
  if (!index) {
    throw new RefusedError('PAGE_NOT_BUILT', 'The window is not built yet. Run "npm run build" first.');
  }
  const html = index.toString('utf8');
  return {
    answer: (pathname, sockets) => {
      if (pathname === '/' || pathname === '/index.html') return indexAnswer(html, sockets);
      const body = files.get(pathname);
      return body ? fileAnswer(pathname, body) : null;
    },
  };
}

/** An answer with every protective header. Without a policy of its own it may load nothing at all. */
export function answerWith(
  status: number,
  type: string,
  body: string | Buffer,
  policy = "default-src 'none'; frame-ancestors 'none'",
): Answer {
  return {
    status,
    headers: { ...protectiveHeaders, 'Content-Security-Policy': policy, 'Content-Type': type },
    body: new Uint8Array(Buffer.from(body)),
  };
}

export const newNonce = () => randomBytes(16).toString('base64');

function indexAnswer(html: string, sockets: readonly string[] | undefined): Answer {
  const nonce = newNonce();
  const body = html.replaceAll(NONCE_PLACEHOLDER, nonce);
  return answerWith(200, 'text/html; charset=utf-8', body, contentSecurityPolicy(nonce, sockets));
}

/** The build names the files in `assets` after their content. */
function fileAnswer(pathname: string, body: Buffer): Answer {
  const answer = answerWith(200, contentTypeOf(pathname), body);
  if (pathname.startsWith('/assets/')) answer.headers['Cache-Control'] = KEPT_BY_BROWSER;
  return answer;
}

const contentTypeOf = (pathname: string) => contentTypes[extname(pathname)] ?? 'application/octet-stream';

async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = paths.map(
    async (path): Promise<[string, Buffer]> => [urlPath(folder, path), await readFile(path)],
  );
  return new Map(await Promise.all(files));
}

const urlPath = (folder: string, path: string) => `/${relative(folder, path).split(sep).join('/')}`;
