import type { StoreApi } from 'zustand/vanilla';
import type { CallOutput } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import type { DatasetKey } from './dataset_key.ts';
import { createAnswer, createResource, type Resource, type Sharing } from './resource.ts';

/** What would be decided for one person and modality now, and every number behind it. */
export type Evidence = CallOutput<'retraining.decision'>;
export type Condition = Evidence['decision']['conditions'][number];
export type Hold = Evidence['decision']['holds'][number];
export type RatePoint = CallOutput<'retraining.rates'>['rates'][number];
export type Forecast = CallOutput<'retraining.forecast'>;

/** What a decision rests on: what was found and settled, and the recordings. */
const TOPICS = ['retraining', 'datasets'] as const;

/** @param inTurn where many are shown beside each other: has each wait for its turn */
export function createEvidence(
  connection: Connection,
  { user_id, modality }: DatasetKey,
  inTurn?: Sharing<Evidence>['inTurn'],
): StoreApi<Resource<Evidence>> {
  const ask = () => connection.bridge.call('retraining.decision', { user_id, modality });
  const name = `evidence ${user_id} ${modality}`;
  return createResource(connection, TOPICS, ask, { name, ...(inTurn ? { inTurn } : {}) });
}

export function createRates(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<RatePoint[]>> {
  const load = async () => (await connection.bridge.call('retraining.rates', { user_id, modality })).rates;
  return createResource(connection, TOPICS, load, { name: `rates ${user_id} ${modality}` });
}

/** Looked up once, when it is first shown: it is about weeks, and takes a while to work out. */
export function createForecast(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<Forecast>> {
  return createAnswer(connection, [], 'retraining.forecast', { user_id, modality });
}
