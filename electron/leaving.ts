import type { JobKind } from '../data/schema.ts';
import { type Job, jobSchema } from './ipc/contract.ts';
import type { Program } from './program.ts';

/** Asked of whoever closes the app while it is at work; in the language of the system. */
export interface LeavingQuestion {
  message: string;
  detail: string;
  leave: string;
  stay: string;
}

interface Words {
  work: Record<JobKind, string>;
  list: Intl.ListFormat;
  message(work: string): string;
  detail: string;
  unsaved: Pick<LeavingQuestion, 'message' | 'detail'>;
  leave: string;
  stay: string;
}

const english: Words = {
  work: {
    ...{ train: 'a training', import: 'an import' },
    ...{ export: 'an export', backup: 'a backup', demo: 'the making of the demo' },
  },
  list: new Intl.ListFormat('en'),
  message: (work) => `In progress: ${work}. Close the app all the same?`,
  detail: 'It stops at a safe point and begins again at the next start. Nothing is lost but the time.',
  unsaved: {
    message: 'Changes are not saved yet. Close the app all the same?',
    detail: 'What was changed and not saved is lost. What was saved before stays as it is.',
  },
  leave: 'Close',
  stay: 'Stay',
};

const german: Words = {
  work: {
    ...{ train: 'ein Training', import: 'ein Import' },
    ...{ export: 'ein Export', backup: 'eine Sicherung', demo: 'die Erstellung der Demo' },
  },
  list: new Intl.ListFormat('de'),
  message: (work) => `Gerade läuft: ${work}. Das Programm trotzdem schließen?`,
  detail:
    'Der Vorgang hält an einer sicheren Stelle an und beginnt beim nächsten Start von vorn. Außer der Zeit geht nichts verloren.',
  unsaved: {
    message: 'Änderungen sind noch nicht gespeichert. Das Programm trotzdem schließen?',
    detail: 'Was geändert und nicht gespeichert wurde, geht verloren. Was vorher gespeichert war, bleibt.',
  },
  leave: 'Schließen',
  stay: 'Bleiben',
};

/**
 * What to ask whoever closes a page that objects: it does so while a job runs, and else only where something is not
 * saved.
 * @param locale as the system names it: `de`, `en-GB`
 */
export function leavingQuestion(running: readonly Pick<Job, 'kind'>[], locale: string): LeavingQuestion {
  const { work, list, message, detail, unsaved, leave, stay } = locale.startsWith('de') ? german : english;
  if (running.length === 0) return { ...unsaved, leave, stay };
  const kinds = [...new Set(running.map(({ kind }) => work[kind]))];
  return { message: message(list.format(kinds)), detail, leave, stay };
}

/** Follows what is in progress, so that it can be told at once when the window closes. */
export function followRunning(program: Pick<Program, 'subscribe'>): () => Job[] {
  const running = new Map<number, Job>();
  program.subscribe((event, payload) => {
    if (event !== 'job.changed') return;
    const job = jobSchema.parse(payload);
    if (job.status === 'in_progress') running.set(job.job_id, job);
    else running.delete(job.job_id);
  });
  return () => [...running.values()];
}
