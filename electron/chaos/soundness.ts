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
    ...openWork(store),
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
  return [
    ...(payloads === samples ? [] : [torn(`store: ${samples - payloads} recordings have no content`)]),
    ...(counted === samples ? [] : [corrupt(`store: ${counted} of ${samples} recordings are counted`)]),
  ];
}

/** The app has started since the crash: it knows that nothing of what the dead process did is under way. */
function openWork(store: ReadonlyStore): Finding[] {
  const jobs = count(store, 'SELECT COUNT(*) FROM jobs WHERE finished_at IS NULL');
  const runs = count(store, 'SELECT COUNT(*) FROM training_runs WHERE finished_at IS NULL');
  return [
    ...(jobs === 0 ? [] : [torn(`store: ${jobs} jobs of dead processes are under way`)]),
    ...(runs === 0 ? [] : [torn(`store: ${runs} trainings of dead processes are under way`)]),
  ];
}
