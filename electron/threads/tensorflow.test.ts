import { expect, test } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { loadTensorflow } from './tensorflow.ts';

test('says what to do where TensorFlow is not installed', async () => {
  const missing = loadTensorflow(() => Promise.reject(new Error('Cannot find module')));
  await expect(missing).rejects.toMatchObject({ code: 'TENSORFLOW_UNAVAILABLE' });
  await expect(missing).rejects.toBeInstanceOf(AppError);
});

test('gives the library what Node 23 took from it', async () => {
  const util: Record<string, unknown> = await import('node:util');
  await loadTensorflow(() => Promise.resolve({}));
  const { default: shared } = util as { default: { isNullOrUndefined(value: unknown): boolean } };
  expect(shared.isNullOrUndefined(null)).toBe(true);
  expect(shared.isNullOrUndefined(0)).toBe(false);
});
