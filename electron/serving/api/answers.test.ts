import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { trainResultSchema } from '../../../data/schema.ts';
import { temporaryFolder } from '../../../data/testing/temporary.ts';
import { writePoseCsv } from '../../bench/synthetic_recordings.ts';
import { openProgram, type Program } from '../../program.ts';
import { openApiDocument } from './openapi.ts';
import { DOCUMENT_PATH, routes } from './routes.ts';
import { type ApiHost, hostApi, type Reply } from './testing.ts';

/** The real program behind the API, as a clinic's script sees it; each answer is what the document promises. */

const anna = { user_id: 'Anna / B.', modality: 'gesture' };
const registry = `/api/registry/${encodeURIComponent(anna.user_id)}/gesture`;
const training = { ...anna, config: { algorithm: 'prototype', trials: 1 } };

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(z.record(z.string(), z.unknown()).parse(openApiDocument()), 'openapi');
const reached = new Set<string>();

/** The path of an operation as the document writes it: of those that fit, the one with the fewest fields. */
function operationAt(path: string): string {
  const known = [...routes.map((route) => route.path), DOCUMENT_PATH];
  const fits = known.filter((one) => new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));
  return fits.sort((a, b) => a.split('{').length - b.split('{').length)[0] ?? '';
}

/** Asks, and holds the answer against the schema that the document has for this address and status. */
async function asked(api: ApiHost, address: string, json?: unknown): Promise<Reply> {
  const [method = '', target = ''] = address.split(' ');
  const reply = await api.ask(target, { method, json });
  const operation = operationAt(target.split('?')[0] ?? '');
  const pointer = [operation, method.toLowerCase(), 'responses', String(reply.status)]
    .map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const where = reply.status < 300 ? `paths/${pointer}` : `components/responses/refused-${reply.status}`;
  const validate = ajv.getSchema(`openapi#/${where}/content/application~1json/schema`);
  expect(validate, `${address} → ${reply.status} ${reply.text}`).toBeDefined();
  expect([validate?.(reply.document), validate?.errors], `${address} ${reply.text}`).toEqual([true, null]);
  if (reply.status < 300) reached.add(`${method} ${operation}`);
  return reply;
}

const startedSchema = z.object({ job_id: z.number() });
const jobOf = ({ document }: Reply) => startedSchema.parse(document).job_id;

async function ended(api: ApiHost, job_id: number, status: string): Promise<Reply> {
  const look = () => asked(api, `GET /api/jobs/${job_id}`);
  const over = expect.objectContaining({ finished_at: expect.any(Number) });
  await expect.poll(async () => (await look()).document, { timeout: 20_000 }).toEqual(over);
  const reply = await look();
  expect(reply.document).toMatchObject({ status });
  return reply;
}

async function trained(api: ApiHost): Promise<{ job_id: number; version: number }> {
  const job_id = jobOf(await asked(api, 'POST /api/training', training));
  const { document } = await ended(api, job_id, 'completed');
  const { result } = z.object({ result: trainResultSchema }).parse(document);
  return { job_id, version: result.version };
}

async function programWithRecordings(): Promise<Program> {
  const folder = temporaryFolder();
  const program = await openProgram({ workspace: join(folder, 'workspace'), appVersion: '0.0.0' });
  onTestFinished(() => program.close());
  const path = join(folder, 'poses.csv');
  await writePoseCsv(path, { labels: 3, takes: 20, seed: 1 });
  await program.call('imports.start', { path, ...anna });
  const users = async () => JSON.stringify(await program.call('users.list', {}));
  await expect.poll(users).toContain('"ready"');
  return program;
}

test('a script finds, trains, compares, promotes and takes back; every answer is as documented', async () => {
  const api = await hostApi(await programWithRecordings());
  expect((await asked(api, 'GET /api/users')).document).toMatchObject({ users: [{ user_id: 'Anna / B.' }] });
  expect(await asked(api, 'POST /api/training', { ...anna, user_id: 'nobody' })).toMatchObject({
    ...{ status: 404, document: { error: { code: 'DATASET_UNKNOWN' } } },
  });
  expect((await asked(api, `GET ${registry}/active`)).document).toBeNull();

  const ready = await asked(api, 'POST /api/training/ready');
  expect(ready.document).toEqual({ started: [{ ...anna, job_id: expect.any(Number) }], skipped: [] });
  const again = await asked(api, 'POST /api/training/ready');
  expect(again.document).toEqual({ started: [], skipped: [{ ...anna, reason: 'training_pending' }] });
  const { started } = z.object({ started: z.array(startedSchema) }).parse(ready.document);
  const first = started[0]?.job_id ?? 0;
  expect(await asked(api, `GET /api/jobs/${first}/validation`)).toMatchObject({
    ...{ status: 409, document: { error: { code: 'TRAINING_NOT_COMPLETED' } } },
  });
  expect((await asked(api, `POST /api/jobs/${first}/cancel`)).status).toBe(202);
  await ended(api, first, 'cancelled');
  const retried = jobOf(await asked(api, `POST /api/jobs/${first}/retry`));
  await asked(api, `POST /api/jobs/${retried}/cancel`);
  await ended(api, retried, 'cancelled');

  const one = await trained(api);
  expect((await asked(api, `GET /api/jobs/${one.job_id}/log`)).status).toBe(200);
  expect((await asked(api, `GET /api/jobs/${one.job_id}/validation`)).document).toMatchObject({
    ...{ ...anna, version: one.version, promotion: { against: null } },
    metrics: { train: { accuracy: expect.any(Number) }, test: { accuracy: expect.any(Number) } },
    findings: expect.any(Array),
  });
  const promote = ({ version }: { version: number }) => `POST ${registry}/${version}/promote`;
  expect((await asked(api, promote(one), { reason: 'the first' })).status).toBe(200);
  expect((await asked(api, `GET ${registry}/active`)).document).toMatchObject({ version: one.version });
  expect((await asked(api, `GET /api/jobs/${one.job_id}/validation`)).document).toMatchObject({
    promotion: null,
  });

  const two = await trained(api);
  expect((await asked(api, `GET /api/jobs/${two.job_id}/validation`)).document).toMatchObject({
    version: two.version,
    promotion: { kind: 'comparison', against: one.version, comparison: { verdict: expect.any(String) } },
  });
  expect((await asked(api, promote(two), { reason: 'newer' })).status).toBe(200);
  expect((await asked(api, promote(two), { reason: 'once more' })).status).toBe(409);
  expect((await asked(api, `POST ${registry}/rollback`, { reason: 'no' })).document).toMatchObject({
    ...{ version: one.version, previous_version: two.version },
  });
  expect((await asked(api, `GET ${registry}`)).document).toMatchObject({
    models: [{ version: two.version }, { version: one.version, status: 'active' }],
  });

  expect((await asked(api, 'GET /api/status')).document).toMatchObject({
    counts: { cancelled: 2, failed: 0 },
  });
  const page = z.object({ jobs: z.array(startedSchema), next: z.number() });
  const newest = page.parse((await asked(api, 'GET /api/jobs?limit=1')).document);
  expect(newest.jobs).toEqual([{ job_id: two.job_id }]);
  const older = page.parse((await asked(api, `GET /api/jobs?limit=1&before=${newest.next}`)).document);
  expect(older.jobs).toEqual([{ job_id: one.job_id }]);
  expect((await asked(api, `GET ${DOCUMENT_PATH}`)).document).toMatchObject({ openapi: '3.1.0' });

  const all = [...routes.map(({ method, path }) => `${method} ${path}`), `GET ${DOCUMENT_PATH}`];
  expect([...reached].sort()).toEqual(all.sort());
});

test('what the contract refuses comes back with the field and the reason', async () => {
  const api = await hostApi(await programWithRecordings());
  const issues = async (address: string, json?: unknown) => {
    const reply = await asked(api, address, json);
    expect(reply).toMatchObject({ status: 422, document: { error: { code: 'INVALID_INPUT' } } });
    const schema = z.object({
      error: z.object({ details: z.object({ issues: z.array(z.object({ path: z.string() })) }) }),
    });
    return schema.parse(reply.document).error.details.issues.map(({ path }) => path);
  };
  expect(await issues('POST /api/training', {})).toEqual(['user_id', 'modality']);
  expect(await issues('POST /api/training', { ...anna, config: { trials: 0 } })).toEqual(['config.trials']);
  expect(await issues('GET /api/jobs?limit=0&status=lost')).toEqual(['limit', 'status']);
  expect(await issues('GET /api/jobs?limit=1&limit=2')).toEqual(['limit']);
  expect(await issues('GET /api/jobs/one')).toEqual(['job_id']);
  expect(await issues('GET /api/registry/anna/smell')).toEqual(['modality']);
  expect(await issues('GET /api/registry/%00/gesture')).toEqual(['user_id']);
  expect(await issues('POST /api/registry/anna/gesture/-1/promote')).toEqual(['version']);
  expect((await asked(api, 'GET /api/jobs/4711')).status).toBe(404);
  expect((await asked(api, 'POST /api/jobs/4711/cancel')).status).toBe(404);
  expect((await asked(api, 'POST /api/jobs/1/retry')).status).toBe(409);
  expect(await asked(api, 'GET /api/jobs/1/validation')).toMatchObject({
    ...{ status: 409, document: { error: { code: 'NOT_A_TRAINING' } } },
  });
});

test('of two who ask at once for all that is ready, one starts it', async () => {
  const api = await hostApi(await programWithRecordings());
  const replies = await Promise.all([1, 2, 3].map(() => asked(api, 'POST /api/training/ready')));
  const startedBy = replies.flatMap(
    ({ document }) => z.object({ started: z.array(startedSchema) }).parse(document).started,
  );
  expect(startedBy).toHaveLength(1);
});
