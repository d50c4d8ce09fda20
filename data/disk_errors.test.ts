import { expect, test } from 'vitest';
import { diskError } from './disk_errors.ts';
import { AppError } from './errors.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: write`), { code });

test.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'STORE_NOT_WRITABLE'],
  ['EACCES', 'STORE_NOT_WRITABLE'],
  ['EIO', 'STORE_IO'],
])('what the system calls %s is told as %s, with what to do', (errno, code) => {
  const cause = systemError(errno);
  expect(diskError(cause)).toMatchObject({
    code,
    cause,
    message: expect.stringMatching(/Nothing was changed; /),
  });
});

test('any other error passes as it is', () => {
  for (const error of [new AppError('DIVERGED', 'Again.'), systemError('ENOENT'), new Error('?'), null]) {
    expect(diskError(error)).toBe(error);
  }
});
