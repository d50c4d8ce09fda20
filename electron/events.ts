import type { EventName, EventPayload, Job } from './ipc/contract.ts';

export type ProgramListener = (event: EventName, payload: unknown) => void;

type Topic = EventPayload<'store.changed'>['topics'][number];

/** What a completed job of each kind has changed, so that screens know what to read again. */
const topicsOf = {
  import: ['users', 'datasets', 'audit'],
  demo: ['users', 'datasets', 'audit'],
  train: ['users', 'datasets', 'models', 'audit'],
  export: ['models', 'audit'],
} satisfies Record<Job['kind'], Topic[]>;

/** Passes events on to everyone who subscribed. */
export function announcements(): {
  subscribe(listener: ProgramListener): () => void;
  jobChanged(job: Job): void;
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
    jobChanged: (job) => {
      emit('job.changed', job);
      if (job.finished_at !== null) emit('store.changed', { topics: topicsOf[job.kind] });
    },
  };
}
