import type { AuditEvent } from '../data/queries/audit.ts';
import type { EventName, EventPayload, Job } from './ipc/contract.ts';

export type ProgramListener = (event: EventName, payload: unknown) => void;

type Topic = EventPayload<'store.changed'>['topics'][number];

/** What a change of each kind means to the screens: by its action, or else by the first word of it. */
const topicsOf: Readonly<Record<string, readonly Topic[]>> = {
  imports: ['users', 'datasets', 'audit'],
  'training.assign_parts': ['datasets', 'audit'],
  'training.complete': ['users', 'datasets', 'models', 'audit'],
  models: ['users', 'datasets', 'models', 'audit'],
  recordings: ['users', 'datasets', 'audit'],
  holdout: ['models', 'audit'],
  operators: ['operators', 'audit'],
  settings: ['settings', 'audit'],
  retraining: ['retraining', 'audit'],
  policy: ['retraining', 'audit'],
  // Each job is told of by itself.
  jobs: [],
};

/** Which screens have to read again after these changes, whichever process made them. */
export function topicsAfter(changes: readonly Pick<AuditEvent, 'action'>[]): Topic[] {
  const topics = changes.flatMap(({ action }) => {
    const [subject = ''] = action.split('.');
    return topicsOf[action] ?? topicsOf[subject] ?? (['audit'] as const);
  });
  return [...new Set(topics)];
}

/** The jobs that these changes moved, each once. */
export function jobsIn(changes: readonly Pick<AuditEvent, 'subject' | 'action'>[]): number[] {
  const moved = changes.flatMap(({ action, subject }) =>
    action.startsWith('jobs.') ? [Number(subject.slice('job/'.length))] : [],
  );
  return [...new Set(moved)];
}

/** Passes events on to everyone who subscribed. */
export function announcements(): {
  subscribe(listener: ProgramListener): () => void;
  jobChanged(job: Job): void;
  storeChanged(topics: Topic[]): void;
} {
  const listeners = new Set<ProgramListener>();
  const emit = <K extends EventName>(event: K, payload: EventPayload<K>) => {
    for (const listener of listeners) listener(event, payload);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    jobChanged: (job) => emit('job.changed', job),
    storeChanged: (topics) => {
      if (topics.length > 0) emit('store.changed', { topics });
    },
  };
}
