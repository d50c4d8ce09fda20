import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { TRAINABLE } from './attribution.ts';
import { given, MODALITY, USER } from './given.ts';

const byLabelSchema = z.object({ label: z.string(), samples: z.number() });
const countSchema = z.object({ samples: z.number() });

const EVER = `
  SELECT label, SUM(samples) AS samples FROM label_counts
  WHERE user_id = ${USER} AND modality = ${MODALITY} AND ${TRAINABLE} GROUP BY label`;

const SINCE = `
  SELECT label, COUNT(*) AS samples FROM samples
  WHERE user_id = ${USER} AND modality = ${MODALITY} AND sample_id > ${given('last_sample_id')} AND ${TRAINABLE} GROUP BY label`;

const NUMBER_SINCE = `
  SELECT COUNT(*) AS samples FROM samples
  WHERE user_id = ${USER} AND modality = ${MODALITY} AND sample_id > ${given('last_sample_id')} AND ${TRAINABLE}`;

/** Trainable recordings by label, from the running totals. */
export function trainableByLabel(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
): Map<string, number> {
  return byLabel(store, EVER, { user_id, modality });
}

/** The same of those that came in after a recording. */
export function trainableByLabelSince(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  last_sample_id: number,
): Map<string, number> {
  return byLabel(store, SINCE, { user_id, modality, last_sample_id });
}

export function trainableSince(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  last_sample_id: number,
): number {
  return store.get(countSchema, NUMBER_SINCE, { user_id, modality, last_sample_id })?.samples ?? 0;
}

function byLabel(
  store: ReadonlyStore,
  sql: string,
  parameters: Readonly<Record<string, unknown>>,
): Map<string, number> {
  return new Map(store.all(byLabelSchema, sql, parameters).map(({ label, samples }) => [label, samples]));
}
