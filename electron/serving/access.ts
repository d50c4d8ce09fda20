import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

const newSecret = () => randomBytes(SECRET_BYTES).toString('base64url');
/** Secrets are compared by digest, so that the time a comparison takes says nothing about the secret. */
const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');

/**
 * Who may use the loopback host. Other accounts and other programs on the computer reach the same port; only
 * the browser that was handed the address gets in. A token opens one session, once; a session lasts as long
 * as the host.
 */
export class Access {
  #token: string | null = null;
  readonly #sessions = new Set<string>();

  /** A new token; one that was issued earlier and not used is worth nothing from now on. */
  issueToken(): string {
    const token = newSecret();
    this.#token = digest(token);
    return token;
  }

  /** Trades the token for the secret of a new session, or null when the token is wrong or used up. */
  exchange(token: string): string | null {
    if (this.#token === null || digest(token) !== this.#token) return null;
    this.#token = null;
    const session = newSecret();
    this.#sessions.add(digest(session));
    return session;
  }

  admits(session: string | null): boolean {
    return session !== null && this.#sessions.has(digest(session));
  }
}

/** Cookies are shared by all ports of a host name: the port in the name keeps two running hosts apart. */
export const sessionCookieName = (port: number) => `a3cp_session_${port}`;

export const sessionCookie = (port: number, session: string) =>
  `${sessionCookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`;

/** The session's secret in a Cookie header, or null. */
export function readSession(header: string | undefined, port: number): string | null {
  const prefix = `${sessionCookieName(port)}=`;
  const cookie = header?.split(/; */).find((part) => part.startsWith(prefix));
  return cookie?.slice(prefix.length) ?? null;
}
