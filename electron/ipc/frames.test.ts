import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { responseFrameSchema } from './contract.ts';
import { answerFrame } from './frames.ts';

const echo = { call: async (name: string, input: unknown) => ({ name, input }) };
const failing = (error: unknown) => ({ call: () => Promise.reject(error) });

test('a request is answered under its own id', async () => {
  expect(await answerFrame(echo, { id: 7, name: 'users.list', input: {} })).toEqual({
    id: 7,
    output: { name: 'users.list', input: {} },
  });
});

test('an error keeps its code, message, details and cause, and shows no stack trace', async () => {
  const cause = new AppError('DISK_FULL', 'The disk is full.');
  const error = new AppError('EXPORT_FAILED', 'Free some space.', { cause, details: { needed: 12 } });
  expect(await answerFrame(failing(error), { id: 1, name: 'models.export', input: {} })).toEqual({
    id: 1,
    error: {
      code: 'EXPORT_FAILED',
      message: 'Free some space.',
      details: { needed: 12 },
      cause: { code: 'DISK_FULL', message: 'The disk is full.' },
    },
  });
});

test('a frame that is no request is refused under the id it carries, if it carries one', async () => {
  expect(await answerFrame(echo, { id: 3, name: 4 })).toMatchObject({ id: 3, error: { code: 'BAD_FRAME' } });
  expect(await answerFrame(echo, undefined)).toMatchObject({ id: -1, error: { code: 'BAD_FRAME' } });
});

test('whatever a page sends, the answer is a response frame', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (frame) => {
      expect(responseFrameSchema.safeParse(await answerFrame(echo, frame)).success).toBe(true);
    }),
  );
});

test('whatever a call throws, the answer is a response frame', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (thrown) => {
      const answer = await answerFrame(failing(thrown), { id: 1, name: 'users.list', input: {} });
      expect(answer).toMatchObject({ id: 1, error: { code: expect.any(String) } });
    }),
  );
});
