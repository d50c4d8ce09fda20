import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Modality, modalitySchema, userIdSchema } from '../../data/schema.ts';

/** Where the window can be. The address after `#` holds all of it, so back, forward and reload work. */
export type Route =
  | { screen: 'people' }
  | { screen: 'import'; user_id?: string; modality?: Modality }
  | { screen: 'import_job'; job_id: number }
  | { screen: 'recommendations' }
  | { screen: 'policy' }
  | { screen: 'retraining_log' }
  | { screen: 'dataset'; user_id: string; modality: Modality; at?: 'evidence' }
  | { screen: 'retrain'; user_id: string; modality: Modality }
  | { screen: 'model'; user_id: string; modality: Modality; version: number };

const positive = z.coerce.number().int().positive();

/** The route of an address; anything unknown leads to the people. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const parts = path.split('/').map(decodePart);
  if (parts[0] === 'import') return importRoute(parts[1], new URLSearchParams(query));
  if (parts[0] === 'retraining') return { screen: retrainingScreen(parts[1]) };
  if (parts[0] === 'people') return personRoute(parts.slice(1)) ?? { screen: 'people' };
  return { screen: 'people' };
}

/** The address of a route, for links. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'people':
      return '#/';
    case 'import':
      return `#/import${importQuery(route.user_id, route.modality)}`;
    case 'import_job':
      return `#/import/${route.job_id}`;
    case 'recommendations':
      return '#/retraining';
    case 'policy':
      return '#/retraining/policy';
    case 'retraining_log':
      return '#/retraining/log';
    case 'dataset':
      return `#/people/${encodeURIComponent(route.user_id)}/${route.modality}${route.at ? `/${route.at}` : ''}`;
    case 'retrain':
      return `#/people/${encodeURIComponent(route.user_id)}/${route.modality}/retrain`;
    case 'model':
      return `#/people/${encodeURIComponent(route.user_id)}/${route.modality}/models/${route.version}`;
  }
}

function importRoute(job: string | undefined, query: URLSearchParams): Route {
  const jobId = positive.safeParse(job);
  if (jobId.success) return { screen: 'import_job', job_id: jobId.data };
  const user = userIdSchema.safeParse(query.get('person'));
  const modality = modalitySchema.safeParse(query.get('modality'));
  return {
    screen: 'import',
    ...(user.success ? { user_id: user.data } : {}),
    ...(modality.success ? { modality: modality.data } : {}),
  };
}

function retrainingScreen(page: string | undefined) {
  if (page === 'log') return 'retraining_log';
  return page === 'policy' ? 'policy' : 'recommendations';
}

function personRoute([id, kind, page, number]: readonly string[]): Route | null {
  const user = userIdSchema.safeParse(id);
  const modality = modalitySchema.safeParse(kind);
  if (!user.success || !modality.success) return null;
  const key = { user_id: user.data, modality: modality.data };
  const version = positive.safeParse(number);
  if (page === 'models' && version.success) return { screen: 'model', ...key, version: version.data };
  if (page === 'evidence') return { screen: 'dataset', ...key, at: 'evidence' };
  return { screen: page === 'retrain' ? 'retrain' : 'dataset', ...key };
}

function importQuery(user: string | undefined, modality: Modality | undefined): string {
  const query = new URLSearchParams();
  if (user !== undefined) query.set('person', user);
  if (modality !== undefined) query.set('modality', modality);
  return query.size === 0 ? '' : `?${query}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export interface Router {
  route: Route;
  /** How often the window has moved: 0 is the screen it opened with. */
  moves: number;
  go(route: Route): void;
  /** Like `go`, but "back" skips the place left: for a finished step that should not be entered again. */
  replace(route: Route): void;
}

/** Follows the address of `page` (the browser's window) and moves it. */
export function createRouter(page: Pick<Window, 'location' | 'addEventListener'>): StoreApi<Router> {
  const store = createStore<Router>(() => ({
    route: parseRoute(page.location.hash),
    moves: 0,
    go: (route) => page.location.assign(hrefOf(route)),
    replace: (route) => page.location.replace(hrefOf(route)),
  }));
  page.addEventListener('hashchange', () =>
    store.setState(({ moves }) => ({ route: parseRoute(page.location.hash), moves: moves + 1 })),
  );
  return store;
}
