import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type AskedTraining, listAskedTrainings } from '../../../data/queries/retraining/asked_trainings.ts';
import { pairEvents } from '../../../data/queries/retraining/events.ts';
import { listPairs } from '../../../data/queries/retraining/journal.ts';
import { logLines, logPage } from '../../../data/queries/retraining/log.ts';
import { policyHistory } from '../../../data/queries/retraining/policies.ts';
import { appendLog } from '../../../data/retraining/log_file.ts';
import { LogFiles } from '../../../data/retraining/log_files.ts';
import { openStore, type ReadonlyStore } from '../../../data/store.ts';
import { openWorkspace, type Workspace } from '../../../data/workspace.ts';
import { effectivePolicy } from '../../../trainer/retraining/effective_policy.ts';
import { simulatePair } from '../../../trainer/retraining/simulate.ts';

/**
 * `lost`: a request that the record calls for, or a process that ended by itself; `doubled`: two trainings of one
 * (user, modality) open at once, or one request logged twice; `differing`: log, store and record do not agree.
 */
export interface Finding {
  harm: 'lost' | 'doubled' | 'differing';
  what: string;
}

/** What does not agree in a workspace on which nobody works any more. */
export function disagreements(folder: string): Finding[] {
  const workspace = openWorkspace(folder);
  const store = openStore(workspace.storeFile);
  try {
    appendLog(store, workspace);
    const asked = listAskedTrainings(store);
    return [
      ...openAtOnce(asked),
      ...requestsAgainstLog(store, asked),
      ...logAgainstFiles(store, workspace),
      ...logAgainstRecord(store),
    ];
  } finally {
    store.close();
  }
}

function openAtOnce(asked: readonly AskedTraining[]): Finding[] {
  const ended = new Map<string, number>();
  return asked.flatMap(({ user_id, modality, job_id, asked_seq, ended_seq }) => {
    const pair = `${user_id} ${modality}`;
    const before = ended.get(pair) ?? 0;
    ended.set(pair, Math.max(before, ended_seq ?? Infinity));
    return asked_seq > before
      ? []
      : [{ harm: 'doubled', what: `job ${job_id}: another was open for ${pair}` }];
  });
}

function requestsAgainstLog(store: ReadonlyStore, asked: readonly AskedTraining[]): Finding[] {
  const inQueue = asked.filter(({ origin }) => origin === 'scheduler');
  const inLog = logPage(store, { outcome: 'request', limit: 1_000_000 }).entries;
  const logged = new Map(inLog.map((entry) => [entry.job_id, entry.line]));
  const twice = inLog.length - logged.size;
  const findings: Finding[] =
    twice === 0 ? [] : [{ harm: 'doubled', what: `${twice} jobs are logged twice` }];
  for (const { job_id, request } of inQueue) {
    const line = logged.get(job_id);
    if (!line) findings.push({ harm: 'lost', what: `job ${job_id} was asked for, but is not in the log` });
    else if (line.trigger_reason !== request?.retrain_reason) {
      findings.push({ harm: 'differing', what: `job ${job_id}: queue and log give other reasons` });
    }
  }
  if (logged.size > inQueue.length) {
    findings.push({
      harm: 'lost',
      what: `${logged.size - inQueue.length} logged requests are not in the queue`,
    });
  }
  return findings;
}

function logAgainstFiles(store: ReadonlyStore, { logsFolder }: Workspace): Finding[] {
  const files = new LogFiles(logsFolder);
  const paths = [
    ...files.archives().map((number) => files.file.replace(/\.jsonl$/, `.${number}.jsonl`)),
    files.file,
  ];
  const written = paths.map((path) => readFileSync(path, 'utf8')).join('');
  const stored = [...logLines(store)].map(({ text }) => `${text}\n`).join('');
  return written === stored ? [] : [{ harm: 'differing', what: 'the log file is not what the store holds' }];
}

/** A replay of the whole record under the policies of its time must come to the very lines that were logged. */
function logAgainstRecord(store: ReadonlyStore): Finding[] {
  const policies = policyHistory(store).map(({ policy }) => policy);
  return listPairs(store).flatMap(({ user_id, modality }) => {
    const inForce = new Map(
      policies.map((policy) => [policy.policy_config_version, effectivePolicy(policy, user_id, modality)]),
    );
    const policyAt = (version: number) => {
      const policy = inForce.get(version);
      if (!policy) throw new Error(`There is no policy ${version}.`);
      return policy;
    };
    const events = pairEvents(store, { user_id, modality }, 'arrival');
    const { log } = simulatePair(events, { user_id, modality, policyAt, trainings: null });
    const { entries } = logPage(store, { user_id, modality, limit: 1_000_000 });
    const logged = entries.map(({ line }) => line).reverse();
    if (isDeepStrictEqual(log, logged)) return [];
    const at = logged.findIndex((line, index) => !isDeepStrictEqual(line, log[index]));
    const what = `${user_id} ${modality}: ${logged.length} lines logged, ${log.length} in the record; the first other one is ${JSON.stringify(logged[at])}, not ${JSON.stringify(log[at])}`;
    return [{ harm: log.length > logged.length ? 'lost' : 'differing', what }];
  });
}
