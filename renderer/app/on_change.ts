import type { EventPayload } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';

export type Topic = EventPayload<'store.changed'>['topics'][number];

/**
 * Acts whenever one of the topics changes, and when the connection is back after it was lost, until the returned
 * function is called.
 */
export function onChange(
  { bridge, onReopened }: Connection,
  topics: readonly Topic[],
  act: () => Promise<void>,
): () => void {
  const stopChanges = bridge.subscribe('store.changed', (change) => {
    if (change.topics.some((topic) => topics.includes(topic))) void act();
  });
  const stopCatchingUp = onReopened(() => void act());
  return () => {
    stopChanges();
    stopCatchingUp();
  };
}
