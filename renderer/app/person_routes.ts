import { z } from 'zod';
import { modalitySchema, userIdSchema } from '../../data/schema.ts';
import { type RecordingFilter, recordingFilterSchema } from '../../electron/ipc/contract.ts';
import type { DatasetKey } from './dataset_key.ts';
import type { Route } from './router.ts';

/** Which recordings to show, and which of them to open. */
export type RecordingChoice = RecordingFilter & { sample_id?: number | undefined };

type PersonRoute = Extract<Route, DatasetKey>;

const version = z.coerce.number().int().positive();
const choiceSchema = recordingFilterSchema.extend({ sample_id: version.optional() });

/** The route of `#/people/<id>/<modality>/…`; null: there is no such place. */
export function personRoute(
  [id, kind, page, detail]: readonly string[],
  query: URLSearchParams,
): PersonRoute | null {
  const key = z
    .object({ user_id: userIdSchema, modality: modalitySchema })
    .safeParse({ user_id: id, modality: kind });
  if (!key.success) return null;
  return placeOf(page, detail, query, key.data);
}

function placeOf(
  page: string | undefined,
  detail: string | undefined,
  query: URLSearchParams,
  key: DatasetKey,
): PersonRoute {
  switch (page) {
    case 'evidence':
      return { screen: 'dataset', ...key, at: 'evidence' };
    case 'recordings':
      return { screen: 'recordings', ...key, ...choiceOf(query) };
    case 'models':
      return modelsRoute(detail, query, key);
    case 'try':
      return { screen: 'try', ...key, ...numbers(query, ['version', 'sample_id']) };
    case 'retrain':
    case 'history':
      return { screen: page, ...key };
    default:
      return { screen: 'dataset', ...key };
  }
}

/** The address of a place that belongs to one person and modality. */
export function hrefOfPerson(route: PersonRoute): string {
  const place = `#/people/${encodeURIComponent(route.user_id)}/${route.modality}`;
  switch (route.screen) {
    case 'dataset':
      return route.at ? `${place}/${route.at}` : place;
    case 'model':
      return `${place}/models/${route.version}`;
    case 'models':
      return `${place}/models${route.compare ? `?compare=${route.compare.join('-')}` : ''}`;
    case 'recordings':
      return `${place}/recordings${queryOf(route.only ?? {})}`;
    case 'try':
      return `${place}/try${queryOf({ version: route.version, sample_id: route.sample_id })}`;
    case 'retrain':
    case 'history':
      return `${place}/${route.screen}`;
  }
}

function modelsRoute(detail: string | undefined, query: URLSearchParams, key: DatasetKey): PersonRoute {
  const one = version.safeParse(detail);
  if (one.success) return { screen: 'model', ...key, version: one.data };
  const two = z.tuple([version, version]).safeParse(query.get('compare')?.split('-'));
  return { screen: 'models', ...key, ...(two.success ? { compare: two.data } : {}) };
}

/** A choice that is not understood shows everything rather than nothing. */
function choiceOf(query: URLSearchParams): { only?: RecordingChoice } {
  const choice = choiceSchema.safeParse(Object.fromEntries(query));
  return choice.success && query.size > 0 ? { only: choice.data } : {};
}

function numbers<K extends string>(query: URLSearchParams, names: readonly K[]): { [N in K]?: number } {
  const found = names.flatMap((name) => {
    const value = version.safeParse(query.get(name));
    return value.success ? [[name, value.data] as const] : [];
  });
  return Object.fromEntries(found) as { [N in K]?: number };
}

function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? '' : `?${query}`;
}
