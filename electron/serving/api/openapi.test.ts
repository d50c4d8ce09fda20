import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { handlers } from '../../handlers/index.ts';
import { calls } from '../../ipc/contract.ts';
import { appVersion } from '../../version.ts';
import { openApiDocument } from './openapi.ts';
import { DOCUMENT_PATH, routes } from './routes.ts';

/** The document says what the API does, no more and no less. */

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.json() }))
    .default([]),
  requestBody: z
    .object({
      required: z.boolean(),
      content: z.object({ 'application/json': z.object({ schema: z.json() }) }),
    })
    .optional(),
  responses: z.record(z.string(), z.json()),
});
const documentSchema = z.object({
  openapi: z.string(),
  info: z.object({ version: z.string() }),
  security: z.json(),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

/** As it goes over the wire. */
const wire = (): unknown => JSON.parse(JSON.stringify(openApiDocument()));
const document = documentSchema.parse(wire());

test('it is valid OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  const validator = new Validator();
  const specification = z.record(z.string(), z.unknown()).parse(wire());
  expect(await validator.validate(specification)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  for (const [, pointer = ''] of JSON.stringify(specification).matchAll(/"\$ref":"#([^"]*)"/g)) {
    expect(at(specification, pointer), pointer).toBeDefined();
  }
  expect(document.info.version).toBe(appVersion);
});

function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
}

test('every route stands in it under its call, and nothing stands in it that is not served', () => {
  const served = routes.map(({ method, path, call }) => `${method} ${path} ${call}`);
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
    ),
  );
  expect(described.sort()).toEqual([...served, `GET ${DOCUMENT_PATH} openapi`].sort());
  expect(new Set(served).size).toBe(served.length);
});

test('every route leads to a call of the contract that the program answers, each from one address', () => {
  for (const { call } of routes) {
    expect(Object.keys(calls)).toContain(call);
    expect(handlers[call]).toBeInstanceOf(Function);
  }
  expect(new Set(routes.map(({ call }) => call)).size).toBe(routes.length);
});

test('every field that a route takes is one of its call, comes from one place, and none that is needed is missing', () => {
  for (const { path, query, body, call } of routes) {
    const input = z.instanceof(z.ZodObject).parse(calls[call].input);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const taken = [...inPath, ...query, ...body];
    expect(new Set(taken).size).toBe(taken.length);
    expect(Object.keys(input.shape)).toEqual(expect.arrayContaining(taken));
    const needed = Object.entries(input.shape).filter(([, field]) => !z.safeParse(field, undefined).success);
    expect(taken, call).toEqual(expect.arrayContaining(needed.map(([name]) => name)));
  }
});

test('every operation needs the token and says how it refuses', () => {
  expect(document.security).toEqual([{ token: [] }]);
  for (const operations of Object.values(document.paths)) {
    for (const { responses } of Object.values(operations)) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '421', '500']));
    }
  }
});

test('what starts a training is described down to its limits', () => {
  const { requestBody } = document.paths['/api/training']?.post ?? {};
  expect(requestBody).toMatchObject({
    required: true,
    content: {
      'application/json': {
        schema: {
          required: ['user_id', 'modality'],
          additionalProperties: false,
          properties: {
            user_id: { type: 'string', minLength: 1, maxLength: 128 },
            modality: { enum: ['gesture', 'sound', 'speech'] },
            config: { properties: { trials: { type: 'integer', minimum: 1, maximum: 10_000 } } },
            priority: { default: 'normal' },
          },
        },
      },
    },
  });
});

test('of a list, the document says how it is cut into pages', () => {
  const parameters = document.paths['/api/jobs']?.get?.parameters ?? [];
  expect(parameters.find(({ name }) => name === 'limit')).toEqual({
    ...{ name: 'limit', in: 'query', required: false },
    schema: { default: 50, type: 'integer', minimum: 1, maximum: 200 },
  });
  expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['before', 'status']));
});
