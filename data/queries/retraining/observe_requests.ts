import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import {
  REQUESTS_REMEMBERED_MS,
  type RetrainingObservation,
  snoozeSchema,
} from '../../retraining/observation_schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { given, MODALITY, USER } from './given.ts';

const atSchema = z.object({ at: z.number() });
const sinceSchema = z.object({ since: z.number().nullable() });
const figureSchema = z.object({ figure: z.number().nullable() });

const REQUESTED = `
  SELECT at FROM retraining_journal INDEXED BY retraining_journal_by_pair
  WHERE user_id = ${USER} AND modality = ${MODALITY} AND kind = 'request' AND at > ${given('from')} AND at < ${given('to')} ORDER BY seq`;

const PENDING = `
  SELECT MIN(created_at) AS since FROM jobs INDEXED BY jobs_by_subject
  WHERE user_id = ${USER} AND modality = ${MODALITY} AND kind = 'train' AND finished_at IS NULL`;

const SNOOZE = `
  SELECT at, until, reason FROM snoozes WHERE user_id = ${USER} AND modality = ${MODALITY} ORDER BY snooze_id DESC LIMIT 1`;

const DRIFT = `
  SELECT figure FROM drift_figures WHERE user_id = ${USER} AND modality = ${MODALITY} AND version = ${given('version')}
  ORDER BY drift_id DESC LIMIT 1`;

type Requests = Pick<RetrainingObservation, 'pending_since' | 'requested_at' | 'snooze'>;

/** What was asked for, and what a person put off. */
export function requestsOf(store: ReadonlyStore, { user_id, modality }: DatasetKey, now: number): Requests {
  const recently = { from: now - REQUESTS_REMEMBERED_MS, to: now + REQUESTS_REMEMBERED_MS };
  return {
    pending_since: store.get(sinceSchema, PENDING, { user_id, modality })?.since ?? null,
    requested_at: store.all(atSchema, REQUESTED, { user_id, modality, ...recently }).map(({ at }) => at),
    snooze: store.get(snoozeSchema, SNOOZE, { user_id, modality }) ?? null,
  };
}

/** How far recent recordings were from those that a version learned from, when that was last looked at. */
export function driftOf(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  version: number,
): number | null {
  return store.get(figureSchema, DRIFT, { user_id, modality, version })?.figure ?? null;
}
