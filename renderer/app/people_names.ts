import { useApp } from './context.ts';
import { createResource } from './resource.ts';
import { useWatched } from './use_watched.ts';

/** The name of everyone in the workspace, to choose from; none before they are read. */
export function usePeopleNames(): string[] {
  const { connection } = useApp();
  const { value } = useWatched(() =>
    createResource(
      connection,
      ['users'],
      async () => (await connection.bridge.call('people.names', {})).names,
    ),
  );
  return value ?? NOBODY;
}

const NOBODY: string[] = [];
