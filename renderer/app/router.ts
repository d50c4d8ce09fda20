import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Modality, modalitySchema, userIdSchema } from '../../data/schema.ts';
import type { DatasetKey } from './dataset_key.ts';
import { hrefOfPerson, personRoute, type RecordingChoice } from './person_routes.ts';

/** Where the window can be. The address after `#` holds all of it, so back, forward and reload work. */
export type Route =
  | { screen: 'people' }
  | { screen: 'import'; user_id?: string; modality?: Modality; path?: string; dropped?: true }
  | { screen: 'import_job'; job_id: number }
  | { screen: 'recommendations' }
  | { screen: 'policy' }
  | { screen: 'retraining_log' }
  | { screen: 'jobs' }
  | { screen: 'exports' }
  | { screen: 'audit' }
  | { screen: 'settings' }
  | ({ screen: 'dataset'; at?: 'evidence' } & DatasetKey)
  | ({ screen: 'recordings'; only?: RecordingChoice } & DatasetKey)
  | ({ screen: 'retrain' } & DatasetKey)
  | ({ screen: 'models'; compare?: readonly [number, number] } & DatasetKey)
  | ({ screen: 'model'; version: number } & DatasetKey)
  | ({ screen: 'try'; version?: number; sample_id?: number } & DatasetKey)
  | ({ screen: 'history' } & DatasetKey);

const plainScreens = ['jobs', 'exports', 'audit', 'settings'] as const;

const positive = z.coerce.number().int().positive();

/** The route of an address; anything unknown leads to the people. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const parts = path.split('/').map(decodePart);
  if (parts[0] === 'import') return importRoute(parts[1], new URLSearchParams(query));
  if (parts[0] === 'retraining') return { screen: retrainingScreen(parts[1]) };
  if (parts[0] === 'people')
    return personRoute(parts.slice(1), new URLSearchParams(query)) ?? { screen: 'people' };
  const screen = plainScreens.find((name) => name === parts[0]);
  return { screen: screen ?? 'people' };
}

/** The address of a route, for links. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'people':
      return '#/';
    case 'import':
      return `#/import${importQuery(route)}`;
    case 'import_job':
      return `#/import/${route.job_id}`;
    case 'recommendations':
      return '#/retraining';
    case 'policy':
      return '#/retraining/policy';
    case 'retraining_log':
      return '#/retraining/log';
    case 'jobs':
    case 'exports':
    case 'audit':
    case 'settings':
      return `#/${route.screen}`;
    default:
      return hrefOfPerson(route);
  }
}

function importRoute(job: string | undefined, query: URLSearchParams): Route {
  const jobId = positive.safeParse(job);
  if (jobId.success) return { screen: 'import_job', job_id: jobId.data };
  const user = userIdSchema.safeParse(query.get('person'));
  const modality = modalitySchema.safeParse(query.get('modality'));
  const path = query.get('path');
  return {
    screen: 'import',
    ...(path ? { path } : {}),
    ...(query.has('dropped') ? { dropped: true } : {}),
    ...(user.success ? { user_id: user.data } : {}),
    ...(modality.success ? { modality: modality.data } : {}),
  };
}

function retrainingScreen(page: string | undefined) {
  if (page === 'log') return 'retraining_log';
  return page === 'policy' ? 'policy' : 'recommendations';
}

function importQuery({ user_id, modality, path, dropped }: Extract<Route, { screen: 'import' }>): string {
  const query = new URLSearchParams();
  if (user_id !== undefined) query.set('person', user_id);
  if (modality !== undefined) query.set('modality', modality);
  if (path !== undefined) query.set('path', path);
  if (dropped) query.set('dropped', '');
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
