import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/**
 * As much of an MLflow tracking server as we speak to, and stricter: it takes no call beyond MLflow's limits, no
 * parameter that changes, no step of a metric twice, and nothing of a run that has ended.
 */

const pair = z.strictObject({
  key: z.string().regex(/^[\w.\- À-ſ]{1,250}$/u),
  value: z.string().min(1).max(5000),
});
const metric = z.strictObject({
  ...{ key: pair.shape.key, value: z.number(), timestamp: z.number().int(), step: z.number().int() },
});
const batchSchema = z.strictObject({
  run_id: z.string(),
  metrics: z.array(metric).max(1000).default([]),
  params: z.array(pair).max(100).default([]),
  tags: z.array(pair).max(100).default([]),
});
const experimentSchema = z.strictObject({ name: z.string().min(1).max(500), tags: z.array(pair) });
const createSchema = z.strictObject({
  ...{ experiment_id: z.string(), run_name: z.string(), user_id: z.string(), start_time: z.number().int() },
  tags: z.array(pair),
});
const updateSchema = z.strictObject({
  ...{ run_id: z.string(), status: z.enum(['FINISHED', 'FAILED', 'KILLED']), end_time: z.number().int() },
});
const searchSchema = z.strictObject({
  experiment_ids: z.array(z.string()).length(1),
  filter: z.string().regex(/^tags\.`a3cp\.run` = '[0-9a-f]{32}'$/),
  ...{ run_view_type: z.literal('ALL'), max_results: z.literal(1) },
});

export interface FakeRun {
  id: string;
  experiment: string;
  name: string;
  status: string;
  deleted: boolean;
  params: Map<string, string>;
  tags: Map<string, string>;
  metrics: Map<string, { step: number; value: number }[]>;
  artifacts: Map<string, Uint8Array>;
}

export class FakeMlflow {
  readonly experiments = new Map<string, string>();
  readonly runs: FakeRun[] = [];
  /** What broke the rules; a test expects none. */
  readonly faults: string[] = [];
  requests = 0;

  /** @returns the answer as JSON; undefined: RESOURCE_DOES_NOT_EXIST */
  answer(path: string, query: URLSearchParams, body: Buffer): unknown {
    const json = () => JSON.parse(body.toString('utf8'));
    if (path.startsWith('/api/2.0/mlflow-artifacts/artifacts/')) return this.#put(path, body);
    switch (path.replace('/api/2.0/mlflow/', '')) {
      case 'experiments/get-by-name':
        return this.#experiment(query.get('experiment_name') ?? '');
      case 'experiments/create':
        return this.#createExperiment(experimentSchema.parse(json()));
      case 'runs/search':
        return this.#search(searchSchema.parse(json()));
      case 'runs/create':
        return this.#create(createSchema.parse(json()));
      case 'runs/log-batch':
        return this.#log(batchSchema.parse(json()));
      case 'runs/update':
        return this.#update(updateSchema.parse(json()));
      default:
        throw new Error(`MLflow has no ${path}.`);
    }
  }

  #experiment(name: string): unknown {
    const experiment_id = this.experiments.get(name);
    return experiment_id && { experiment: { experiment_id, name, lifecycle_stage: 'active' } };
  }

  #createExperiment({ name }: z.output<typeof experimentSchema>): unknown {
    if (this.experiments.has(name)) throw new Error(`${name} is there already.`);
    const experiment_id = String(this.experiments.size + 1);
    this.experiments.set(name, experiment_id);
    return { experiment_id };
  }

  #search({ experiment_ids, filter }: z.output<typeof searchSchema>): unknown {
    const value = /'(\w+)'/.exec(filter)?.[1];
    const found = this.runs.filter(
      (run) => run.experiment === experiment_ids[0] && run.tags.get('a3cp.run') === value,
    );
    return found.length === 0 ? {} : { runs: found.slice(0, 1).map(shown) };
  }

  #create({ experiment_id, run_name, tags }: z.output<typeof createSchema>): unknown {
    if (![...this.experiments.values()].includes(experiment_id)) throw new Error('No such experiment.');
    const run: FakeRun = {
      ...{
        id: `remote${this.runs.length + 1}`,
        experiment: experiment_id,
        name: run_name,
        status: 'RUNNING',
      },
      ...{ deleted: false, params: new Map(), metrics: new Map(), artifacts: new Map() },
      tags: new Map(tags.map(({ key, value }) => [key, value])),
    };
    this.runs.push(run);
    return { run: shown(run) };
  }

  #log({ run_id, metrics, params, tags }: z.output<typeof batchSchema>): unknown {
    const run = this.#running(run_id);
    if (metrics.length + params.length + tags.length > 1000) throw new Error('More than 1000 in one call.');
    for (const { key, value } of params) {
      if (run.params.has(key)) throw new Error(`Parameter ${key} came twice.`);
      run.params.set(key, value);
    }
    for (const { key, value } of tags) run.tags.set(key, value);
    for (const { key, step, value } of metrics) {
      const points = run.metrics.get(key) ?? [];
      if (points.some((point) => point.step >= step))
        throw new Error(`${key} step ${step} came twice or late.`);
      run.metrics.set(key, [...points, { step, value }]);
    }
    return {};
  }

  #update({ run_id, status }: z.output<typeof updateSchema>): unknown {
    this.#running(run_id).status = status;
    return { run_info: {} };
  }

  #put(path: string, body: Buffer): unknown {
    const [, run_id = '', file = ''] = /artifacts\/1\/(\w+)\/artifacts\/(.+)$/.exec(path) ?? [];
    this.#running(run_id).artifacts.set(decodeURIComponent(file), new Uint8Array(body));
    return {};
  }

  #running(run_id: string): FakeRun {
    const run = this.runs.find(({ id }) => id === run_id);
    if (run?.status !== 'RUNNING') throw new Error(`Run ${run_id} is not there, or has ended.`);
    return run;
  }
}

function shown(run: FakeRun): unknown {
  const list = (values: ReadonlyMap<string, string>) => [...values].map(([key, value]) => ({ key, value }));
  const newest = [...run.metrics].map(([key, points]) => ({ key, timestamp: 0, ...points.at(-1) }));
  return {
    info: {
      ...{ run_id: run.id, status: run.status, lifecycle_stage: run.deleted ? 'deleted' : 'active' },
      artifact_uri: `mlflow-artifacts:/1/${run.id}/artifacts`,
    },
    // Protocol buffers leave out what is empty.
    data: { ...(newest.length && { metrics: newest }), ...(run.params.size && { params: list(run.params) }) },
  };
}

/** What goes wrong with a request: it is carried out but its answer is lost, or a page comes instead of it. */
export type Mishap = 'unanswered' | 'html';

export interface ServedFake {
  /** Its address under a path of its own: to the app each path is another server. */
  at(path: string, fake: FakeMlflow, mishap?: { request: number; kind: Mishap }): string;
  origin: string;
}

export async function serveFakes(): Promise<ServedFake> {
  const places = new Map<
    string,
    (path: string, request: IncomingMessage, response: ServerResponse, body: Buffer) => void
  >();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [, place = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    places.get(place)?.(path, request, response, Buffer.concat(chunks));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    at: (path, fake, mishap) => {
      places.set(path, (url, request, response, body) =>
        handle(fake, mishap, { url, request, response, body }),
      );
      return `${origin}/${path}`;
    },
  };
}

interface Exchange {
  url: string;
  request: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
}

function handle(
  fake: FakeMlflow,
  mishap: { request: number; kind: Mishap } | undefined,
  exchange: Exchange,
): void {
  const { url, response, body } = exchange;
  const kind = fake.requests++ === mishap?.request ? mishap.kind : null;
  if (kind === 'html') return void response.writeHead(200).end('<html>Log in</html>');
  const { pathname, searchParams } = new URL(url, 'http://fake');
  try {
    const answer = fake.answer(pathname, searchParams, body);
    if (kind === 'unanswered') return void response.destroy();
    if (answer !== undefined) return void response.end(JSON.stringify(answer));
    response.writeHead(404).end(JSON.stringify({ error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'none' }));
  } catch (fault) {
    fake.faults.push(String(fault));
    response
      .writeHead(400)
      .end(JSON.stringify({ error_code: 'INVALID_PARAMETER_VALUE', message: String(fault) }));
  }
}
