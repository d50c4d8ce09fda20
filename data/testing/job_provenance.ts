import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';

const provenanceSchema = z.object({ origin: z.string(), request: jsonColumn(z.unknown()).nullable() });

/** Who asked for a job, and what the trainer was asked. */
export function provenanceOf(store: ReadonlyStore, job_id: number) {
  return store.get(provenanceSchema, 'SELECT origin, request FROM jobs WHERE job_id = ?', [job_id]);
}
