import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Connection } from '../bridge.ts';
import { useApp } from './context.ts';
import { createResource, type Resource } from './resource.ts';

/** The name of everyone in the workspace, to choose from; none before they are read. */
export function usePeopleNames(): string[] {
  const { connection } = useApp();
  const names = namesOf(connection);
  useEffect(() => retryFailed(names.getState()), [names]);
  return useStore(names, ({ value }) => value) ?? NOBODY;
}

const NOBODY: string[] = [];
const known = new WeakMap<Connection, StoreApi<Resource<string[]>>>();

/** Thousands of names, which several screens need: read once, and again when somebody comes or goes. */
function namesOf(connection: Connection): StoreApi<Resource<string[]>> {
  const names = known.get(connection) ?? readNames(connection);
  known.set(connection, names);
  return names;
}

function readNames(connection: Connection): StoreApi<Resource<string[]>> {
  const names = createResource(
    connection,
    ['users'],
    async () => (await connection.bridge.call('people.names', {})).names,
  );
  names.getState().watch();
  return names;
}

/** Whoever comes back after a read that failed is not left with an empty list. */
function retryFailed({ error, reload }: Resource<string[]>): void {
  if (error !== null) void reload();
}
