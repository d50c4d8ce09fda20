import { z } from 'zod';
import type { ServerAddress } from '../../../data/server_address.ts';
import { type HttpOptions, notMlflow, request, TrackingServerError } from './http.ts';

/** MLflow's REST API 2.0 (mlflow.org/docs/latest/api_reference/rest-api.html), as far as we speak it. */

const tagSchema = z.object({ key: z.string(), value: z.string() });
export type Tag = z.infer<typeof tagSchema>;

/** Numbers of 64 bits come as text from some servers. */
const integerSchema = z.coerce.number().int();
const metricSchema = z.object({ key: z.string(), step: integerSchema.default(0) });

const runSchema = z.object({
  info: z.object({
    run_id: z.string().min(1),
    status: z.string(),
    artifact_uri: z.string().default(''),
    lifecycle_stage: z.string().default('active'),
  }),
  data: z
    .object({
      /** The newest step of each. */
      metrics: z.array(metricSchema).default([]),
      params: z.array(z.object({ key: z.string() })).default([]),
    })
    .default({ metrics: [], params: [] }),
});
export type RemoteRun = z.infer<typeof runSchema>;

const experimentSchema = z.object({
  experiment: z.object({ experiment_id: z.string(), lifecycle_stage: z.string().default('active') }),
});

export interface MetricValue {
  key: string;
  value: number;
  timestamp: number;
  step: number;
}

export interface Batch {
  metrics?: readonly MetricValue[];
  params?: readonly Tag[];
  tags?: readonly Tag[];
}

/** The calls of one server. Each rejects with a TrackingServerError. */
export class MlflowApi {
  readonly base: string;
  readonly #address: ServerAddress;
  readonly #options: HttpOptions;

  constructor(address: ServerAddress, options: HttpOptions) {
    this.base = address.base;
    this.#address = address;
    this.#options = options;
  }

  /** null: there is none of that name. */
  async experimentByName(name: string): Promise<{ experiment_id: string; lifecycle_stage: string } | null> {
    const path = `/experiments/get-by-name?experiment_name=${encodeURIComponent(name)}`;
    try {
      return (await this.#get(path, experimentSchema)).experiment;
    } catch (error) {
      if (error instanceof TrackingServerError && error.serverCode === 'RESOURCE_DOES_NOT_EXIST') return null;
      throw error;
    }
  }

  async createExperiment(name: string, tags: readonly Tag[]): Promise<string> {
    const schema = z.object({ experiment_id: z.string() });
    return (await this.#post('/experiments/create', { name, tags }, schema)).experiment_id;
  }

  /** The run that has a tag, deleted ones included; null: none. */
  async runByTag(experiment_id: string, { key, value }: Tag): Promise<RemoteRun | null> {
    const search = {
      experiment_ids: [experiment_id],
      filter: `tags.\`${key}\` = '${value}'`,
      run_view_type: 'ALL',
      max_results: 1,
    };
    const schema = z.object({ runs: z.array(runSchema).default([]) });
    return (await this.#post('/runs/search', search, schema)).runs[0] ?? null;
  }

  async createRun(run: {
    experiment_id: string;
    run_name: string;
    user_id: string;
    start_time: number;
    tags: readonly Tag[];
  }): Promise<RemoteRun> {
    return (await this.#post('/runs/create', run, z.object({ run: runSchema }))).run;
  }

  async logBatch(run_id: string, batch: Batch): Promise<void> {
    await this.#post('/runs/log-batch', { run_id, ...batch }, z.object({}));
  }

  async updateRun(run_id: string, status: string, end_time: number): Promise<void> {
    await this.#post('/runs/update', { run_id, status, end_time }, z.object({}));
  }

  /** Puts a file into the store of artifacts that the server itself keeps. `path` with `/`, not encoded. */
  async putArtifact(path: string, bytes: Uint8Array): Promise<void> {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const to = `/api/2.0/mlflow-artifacts/artifacts/${encoded}`;
    await request(this.#address, { method: 'PUT', path: to, body: bytes }, this.#options);
  }

  async #get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
    return this.#parsed(
      schema,
      await request(this.#address, { method: 'GET', path: API + path }, this.#options),
    );
  }

  async #post<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<z.output<S>> {
    const sent = { method: 'POST', path: API + path, body } as const;
    return this.#parsed(schema, await request(this.#address, sent, this.#options));
  }

  #parsed<S extends z.ZodType>(schema: S, answer: unknown): z.output<S> {
    const { data, success } = schema.safeParse(answer);
    if (success) return data;
    throw notMlflow(this.base);
  }
}

const API = '/api/2.0/mlflow';
