import { z } from 'zod';
import { errorJsonSchema, metricsSchema } from '../../../data/schema.ts';
import {
  type CallName,
  calls,
  datasetSummarySchema,
  jobSchema,
  modelSchema,
  userSummarySchema,
} from '../../ipc/contract.ts';

/** JSON Schemas (draft 2020-12) of what crosses the API, from the contract. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** That of an object, as far as the API looks into it. */
export interface ObjectSchema {
  properties: Readonly<Record<string, JsonSchema | boolean>>;
  required: readonly string[];
}

const inputs = new Map<CallName, ObjectSchema>();

/** What a caller may write for a call; made once. */
export function inputSchema(call: CallName): ObjectSchema {
  const known = inputs.get(call);
  if (known) return known;
  const { properties = {}, required = [] } = z.toJSONSchema(calls[call].input, { io: 'input' });
  const schema = { properties, required };
  inputs.set(call, schema);
  return schema;
}

export const errorSchema = z.object({
  error: z.object({
    /** Stable; what a program tests. */
    code: z.string(),
    /** English, with what to do. */
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

const COMPONENTS = '#/components/schemas/';

/** What occurs in several answers, under a name of its own. */
const shared = {
  Error: errorSchema,
  RecordedError: errorJsonSchema,
  Metrics: metricsSchema,
  DatasetSummary: datasetSummarySchema,
  UserSummary: userSummarySchema,
  Job: jobSchema,
  Model: modelSchema,
};

/** The answers of these calls, and the reference to each. */
export function outputSchemas(names: readonly CallName[]) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) registry.add(schema, { id });
  for (const name of names) {
    const { output } = calls[name];
    if (!registry.has(output)) registry.add(output, { id: `${name}.answer` });
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri: (id) => `${COMPONENTS}${id}` });
  const components = Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
  const referenceTo = (name: CallName) => ({
    $ref: `${COMPONENTS}${registry.get(calls[name].output)?.id}`,
  });
  return { components, referenceTo };
}
