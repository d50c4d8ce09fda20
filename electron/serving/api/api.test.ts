import { expect, test, vi } from 'vitest';
import { AppError, RefusedError } from '../../../data/errors.ts';
import { InvalidCallError } from '../../ipc/dispatch.ts';
import { echo, hostApi, refusal } from './testing.ts';

/** A request becomes a call of the contract; what the program answers, or throws, becomes the answer. */

const training = { user_id: 'anna', modality: 'gesture' };

test('a script with the token is answered in JSON, which no browser may show, keep or hand on', async () => {
  const { ask } = await hostApi(echo());
  const reply = await ask('/api/users');
  expect(reply).toMatchObject({ status: 200, document: { name: 'users.list', input: {} } });
  expect(reply.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('path, query and body become the input of the call that the window would make', async () => {
  const { ask } = await hostApi(echo());
  const post = (path: string, json?: unknown) => ask(path, { method: 'POST', json });
  expect(await post('/api/training', { ...training, priority: 'high' })).toMatchObject({
    ...{ status: 202, document: { name: 'training.start', input: { ...training, priority: 'high' } } },
  });
  expect((await ask('/api/jobs?limit=5&before=70&status=failed')).document).toEqual({
    ...{ name: 'jobs.list', input: { limit: 5, before: 70, status: 'failed' } },
  });
  expect((await ask('/api/jobs/12/log')).document).toEqual({ name: 'jobs.log', input: { job_id: 12 } });
  expect((await post('/api/jobs/12/retry')).document).toEqual({ name: 'jobs.retry', input: { job_id: 12 } });
  expect((await post('/api/registry/anna/speech/3/promote', { reason: 'tried it' })).document).toEqual({
    name: 'models.promote',
    input: { user_id: 'anna', modality: 'speech', version: 3, reason: 'tried it' },
  });
});

test.each(['a/b', '..', '%2F', 'Ä ß 木', 'a?b#c', '💚', '__proto__', "';--"])(
  'a person may be called %j',
  async (user_id) => {
    const { ask } = await hostApi(echo());
    const name = encodeURIComponent(user_id).replaceAll('.', '%2E');
    expect((await ask(`/api/registry/${name}/gesture`)).document).toEqual({
      name: 'models.list',
      input: { user_id, modality: 'gesture' },
    });
  },
);

test.each(['1e3', '0x10', '1.5', ' 1', 'NaN', '', '99999999999999999999', '1;2'])(
  '%j is handed on as the text that it is, for the contract to refuse',
  async (limit) => {
    const { ask } = await hostApi(echo());
    const { document } = await ask(`/api/jobs?limit=${encodeURIComponent(limit)}`);
    expect(document).toMatchObject({ input: { limit } });
  },
);

test('a value that comes twice is handed on as two, for the contract to refuse', async () => {
  const { ask } = await hostApi(echo());
  expect((await ask('/api/jobs?limit=1&limit=2')).document).toMatchObject({ input: { limit: ['1', '2'] } });
});

test.each<[string, number, Error]>([
  ['DATASET_UNKNOWN', 404, new RefusedError('DATASET_UNKNOWN', 'There are none. Import some.')],
  ['JOB_UNKNOWN', 404, new AppError('JOB_UNKNOWN', 'There is no such job.')],
  ['TRAINING_NOT_COMPLETED', 409, new RefusedError('TRAINING_NOT_COMPLETED', 'Wait for it.')],
  ['PROMOTION_OUTDATED', 409, new AppError('PROMOTION_OUTDATED', 'Another was promoted meanwhile.')],
  ['INVALID_INPUT', 422, new InvalidCallError('INVALID_INPUT', 'limit: too small')],
  ['SQLITE_FULL', 500, new AppError('SQLITE_FULL', 'The disk is full.')],
])('what the program says with %s is answered with %i and its words', async (code, status, error) => {
  const onFailure = vi.fn();
  const { ask } = await hostApi(
    echo(() => Promise.reject(error)),
    { onFailure },
  );
  const reply = await ask('/api/users');
  expect(reply).toMatchObject({ status, document: { error: { code, message: error.message } } });
  expect(onFailure).toHaveBeenCalledTimes(status === 500 ? 1 : 0);
});

test('of what nobody foresaw the caller learns nothing, and whoever runs the app everything', async () => {
  const onFailure = vi.fn();
  const secret = new TypeError('cannot read /home/anna/secret.txt', { cause: new Error('inner') });
  const { ask } = await hostApi(
    echo(() => Promise.reject(secret)),
    { onFailure },
  );
  const reply = await ask('/api/users');
  expect(reply).toMatchObject({ status: 500, document: refusal('INTERNAL') });
  expect(reply.text).not.toMatch(/secret|inner|\bat |\.ts/);
  expect(onFailure).toHaveBeenCalledExactlyOnceWith(secret);
});
