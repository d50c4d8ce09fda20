import { describe, expect, test } from 'vitest';
import { Access, readSession, sessionCookie } from './access.ts';

describe('a token', () => {
  test('holds at least 128 bits and is never the same twice', () => {
    const access = new Access();
    const tokens = Array.from({ length: 100 }, () => access.issueToken());
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens)
      expect(Buffer.from(token, 'base64url').byteLength * 8).toBeGreaterThanOrEqual(128);
  });

  test('opens one session, once', () => {
    const access = new Access();
    const token = access.issueToken();
    const session = access.exchange(token);
    expect(session).not.toBeNull();
    expect(access.admits(session)).toBe(true);
    expect(access.exchange(token)).toBeNull();
  });

  test('is worth nothing once a newer one was issued, while open sessions stay', () => {
    const access = new Access();
    const session = access.exchange(access.issueToken());
    const older = access.issueToken();
    const newer = access.issueToken();
    expect(access.exchange(older)).toBeNull();
    expect(access.exchange(newer)).not.toBeNull();
    expect(access.admits(session)).toBe(true);
  });

  test('is not replaced by a guess', () => {
    const access = new Access();
    const token = access.issueToken();
    for (const guess of ['', token.slice(1), `${token} `, token.toUpperCase()]) {
      expect(access.exchange(guess)).toBeNull();
    }
    expect(access.exchange(token)).not.toBeNull();
  });
});

test('nobody is admitted without a session, or with an invented one', () => {
  const access = new Access();
  expect(access.admits(null)).toBe(false);
  expect(access.admits('')).toBe(false);
  expect(access.admits(access.issueToken())).toBe(false);
});

describe('the session cookie', () => {
  test('is out of reach for scripts and other sites', () => {
    expect(sessionCookie(4711, 'secret')).toBe('a3cp_session_4711=secret; Path=/; HttpOnly; SameSite=Strict');
  });

  test('is found among others, and that of another port is not taken for it', () => {
    expect(readSession('a=b; a3cp_session_4711=secret; c=d', 4711)).toBe('secret');
    expect(readSession('a3cp_session_47110=other', 4711)).toBeNull();
    expect(readSession(undefined, 4711)).toBeNull();
  });
});
