import type { IncomingMessage } from 'node:http';
import { type Access, readSession, sessionCookie } from './access.ts';
import { type Answer, answerWith, type Page } from './page.ts';
import { refusalPage } from './refusal.ts';

/** The loopback host listens here and nowhere else. */
export const OWN_ADDRESS = '127.0.0.1';
const SOCKET_PATH = '/ipc';

/** What decides who gets in; each check and its reason: docs/security.md. */
export interface Door {
  access: Access;
  port: number;
}

/** Whether a request target belongs to the API rather than to the page. */
export const isApiPath = (url: string) => /^\/api(?:[/?]|$)/.test(url);

const ownHosts = (port: number) => [`${OWN_ADDRESS}:${port}`, `localhost:${port}`];

/** A page of another site that points its own name at 127.0.0.1 (DNS rebinding) sends its own name here. */
const isOwnHost = ({ port }: Door, { headers, headersDistinct }: IncomingMessage) =>
  headersDistinct.host?.length === 1 && headers.host !== undefined && ownHosts(port).includes(headers.host);

const isOwnOrigin = ({ headers }: IncomingMessage) => headers.origin === `http://${headers.host}`;

const hasSession = ({ access, port }: Door, { headers }: IncomingMessage) =>
  access.admits(readSession(headers.cookie, port));

/** Whether a page may open the WebSocket. */
export const mayConnect = (door: Door, request: IncomingMessage) =>
  isOwnHost(door, request) &&
  isOwnOrigin(request) &&
  hasSession(door, request) &&
  request.url === SOCKET_PATH;

/** Why a request is turned away, whatever it asks for. */
export interface TurnedAway {
  status: number;
  code: string;
  message: string;
}

/** null: the request names this host, and no page of another origin made it. */
export function turnedAway(door: Door, request: IncomingMessage): TurnedAway | null {
  if (!isOwnHost(door, request)) {
    const message = `This address is served under ${OWN_ADDRESS} and localhost only.`;
    return { status: 421, code: 'FOREIGN_HOST', message };
  }
  if (request.headers.origin === undefined || isOwnOrigin(request)) return null;
  return { status: 403, code: 'FOREIGN_ORIGIN', message: 'Requests from other pages are refused.' };
}

const plain = (status: number, text: string) => answerWith(status, 'text/plain; charset=utf-8', `${text}\n`);

/** The page's answer to any request that is not an upgrade; never an error. */
export function answer(door: Door, page: Page, request: IncomingMessage): Answer {
  const refused = turnedAway(door, request);
  if (refused) return plain(refused.status, refused.message);
  if (request.method !== 'GET') return plain(405, 'Only GET is answered.');
  const url = URL.parse(request.url ?? '/', `http://${OWN_ADDRESS}:${door.port}`);
  if (!url) return plain(400, 'The address cannot be read.');
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null) return enter(door, request, token);
  if (!hasSession(door, request)) return refusalPage(request.headers['accept-language']);
  return page.answer(url.pathname, [`ws://${request.headers.host}`]) ?? plain(404, 'There is no such file.');
}

/** A browser that already has its session (a reload, the back button) is let through without a token. */
function enter(door: Door, request: IncomingMessage, token: string): Answer {
  const session = door.access.exchange(token);
  if (session === null && !hasSession(door, request)) return refusalPage(request.headers['accept-language']);
  const redirect = plain(303, 'Welcome.');
  redirect.headers.Location = '/';
  if (session !== null) redirect.headers['Set-Cookie'] = sessionCookie(door.port, session);
  return redirect;
}
