import { describe, expect, test } from 'vitest';
import { importSession, lines, message, SESSION } from './session_fixture.ts';

describe('damaged lines', () => {
  test('are rejected one by one, the torn last one with its own code', async () => {
    const whole = lines(message(1));
    const { result } = await importSession(
      `${whole}{"broken": \n[1,2]\n\n${JSON.stringify(message(9, { context: 'x'.repeat(512 * 1024) }))}\n` +
        `${lines(message(2))}${whole.slice(0, 200)}`,
    );
    expect(result.accepted).toBe(2);
    expect(result.rejected).toMatchObject([
      { file: SESSION, line: 2, code: 'BAD_JSON' },
      { file: SESSION, line: 3, code: 'BAD_RECORD' },
      { file: SESSION, line: 5, code: 'LINE_TOO_LONG' },
      { file: SESSION, line: 7, code: 'TORN_LINE' },
    ]);
  });

  test('may be zeros that a crash left behind', async () => {
    const { codes, result } = await importSession(
      Buffer.concat([Buffer.from(lines(message(1))), Buffer.alloc(4096)]),
    );
    expect([codes, result.accepted]).toEqual([['TORN_LINE'], 1]);
  });

  test('are not a whole last line without its line feed, a byte-order mark or CRLF', async () => {
    const { result } = await importSession(
      `\ufeff${lines(message(1)).replace('\n', '\r\n')}${lines(message(2)).trim()}`,
    );
    expect(result).toMatchObject({ accepted: 2, rejected: [] });
  });
});
