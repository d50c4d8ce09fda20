import type { CallInput, CallName } from '../../ipc/contract.ts';

/** One address of the API: which call of the contract it makes, and where the fields of its input come from. */
export interface Route {
  method: 'GET' | 'POST';
  /** What stands in braces is a field of the call's input. */
  path: string;
  call: CallName;
  /** Fields that the query string may hold. */
  query: readonly string[];
  /** Fields that the JSON document in the body may hold. */
  body: readonly string[];
  /** What a success is answered with: 202 where the work goes on. */
  status: 200 | 202;
  summary: string;
}

interface RouteOf<K extends CallName> extends Partial<Route> {
  call: K;
  query?: readonly (keyof CallInput<K> & string)[];
  body?: readonly (keyof CallInput<K> & string)[];
  summary: string;
}

type Address = `${Route['method']} /api/${string}`;

function route<K extends CallName>(address: Address, facts: RouteOf<K>): Route {
  const [method, path = ''] = address.split(' ');
  return { query: [], body: [], status: 200, ...facts, method: method === 'POST' ? 'POST' : 'GET', path };
}

/**
 * All that a clinic's own scripts may ask for: what concerns trainings, jobs and versions. What is done with files
 * of this computer (imports, exports) stays with the window and the command line.
 */
export const routes: readonly Route[] = [
  route('GET /api/users', {
    call: 'users.list',
    summary: 'Everyone whose recordings are here, and what could be trained',
  }),
  route('POST /api/training', {
    call: 'training.start',
    body: ['user_id', 'modality', 'config', 'priority'],
    status: 202,
    summary: 'Puts a training into the queue',
  }),
  route('POST /api/training/ready', {
    call: 'training.trigger_ready',
    status: 202,
    summary: 'Puts a training into the queue for each dataset that is ready and has none waiting or running',
  }),
  route('GET /api/status', {
    call: 'queue.status',
    summary: 'How the queue stands: how many jobs in each state, what runs, what comes next',
  }),
  route('GET /api/jobs', {
    call: 'jobs.list',
    query: ['limit', 'before', 'status', 'kind'],
    summary: 'The jobs, the newest first; `next` is the `before` of the page that follows',
  }),
  route('GET /api/jobs/{job_id}', { call: 'jobs.get', summary: 'One job: how far it is, how it ended' }),
  route('POST /api/jobs/{job_id}/cancel', {
    call: 'jobs.cancel',
    status: 202,
    summary: 'Stops a job at its next safe point; one that waits is dropped at once',
  }),
  route('POST /api/jobs/{job_id}/retry', {
    call: 'jobs.retry',
    status: 202,
    summary: 'Queues a job that failed or was cancelled once more, as a new one',
  }),
  route('GET /api/jobs/{job_id}/log', {
    call: 'jobs.log',
    query: ['limit'],
    summary: 'The last lines that the attempts at a job wrote',
  }),
  route('GET /api/jobs/{job_id}/validation', {
    call: 'training.validation',
    summary: 'How good the version of a training is, part by part, and beside the version in use',
  }),
  route('GET /api/registry/{user_id}/{modality}', {
    call: 'models.list',
    summary: 'The versions of one model, the newest first',
  }),
  route('GET /api/registry/{user_id}/{modality}/active', {
    call: 'models.active',
    summary: 'What a device should use now; null where no version was ever promoted',
  }),
  route('POST /api/registry/{user_id}/{modality}/{version}/promote', {
    call: 'models.promote',
    body: ['reason'],
    summary: 'Puts a version in use; without a reason only where its comparison with the one in use passes',
  }),
  route('POST /api/registry/{user_id}/{modality}/rollback', {
    call: 'models.rollback',
    body: ['version', 'reason'],
    summary: 'Puts the version in use again that was before the present one, or an earlier one that is named',
  }),
];

/** Where the document that describes all of this lies. */
export const DOCUMENT_PATH = '/api/openapi.json';
