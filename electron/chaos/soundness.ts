import { z } from 'zod';
import { verifyAuditChain } from '../../data/audit.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { corrupt, type Finding, torn } from './finding.ts';

/** What is wrong with the store itself: pages, references, audit chain, recordings without their content. */
export function inspectStore(store: ReadonlyStore): Finding[] {
  const { entries, broken_at } = verifyAuditChain(store);
  return [
    ...store.integrityCheck().problems.map((problem) => corrupt(`store: ${problem}`)),
    ...(broken_at === null ? [] : [corrupt(`audit: entry ${broken_at} of ${entries} breaks the chain`)]),
    ...miscounts(store),
  ];
}

const countSchema = z.object({ found: z.number() });

function count(store: ReadonlyStore, sql: string): number {
  return store.get(countSchema, `SELECT (${sql}) AS found`)?.found ?? 0;
}

function miscounts(store: ReadonlyStore): Finding[] {
  const samples = count(store, 'SELECT COUNT(*) FROM samples');
  const payloads = count(store, 'SELECT COUNT(*) FROM samples JOIN sample_payloads USING (sample_id)');
  const counted = count(store, 'SELECT COALESCE(SUM(samples), 0) FROM sample_counts');
  const jobs = count(
    store,
    'SELECT COUNT(*) FROM job_counts c WHERE jobs <> (SELECT COUNT(*) FROM jobs j WHERE j.status = c.status)',
  );
  return [
    ...(payloads === samples ? [] : [torn(`store: ${samples - payloads} recordings have no content`)]),
    ...(counted === samples ? [] : [corrupt(`store: ${counted} of ${samples} recordings are counted`)]),
    ...(jobs === 0 ? [] : [corrupt('store: the counts of jobs are wrong')]),
  ];
}
