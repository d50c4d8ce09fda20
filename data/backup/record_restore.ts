import { openStore } from '../store.ts';
import { openWorkspace } from '../workspace.ts';
import { runWrite } from '../writes/index.ts';

interface Restoration {
  /** Where the backup lay. */
  folder: string;
  made_at: number;
  /** Milliseconds since 1970, UTC. */
  at: number;
  operator: { operator_id: string; name: string };
}

/** Puts the restoration on record in the restored workspace, before anybody works there. */
export function recordRestoreIn(workspace: string, { folder, made_at, at, operator }: Restoration): void {
  const store = openStore(openWorkspace(workspace).storeFile);
  try {
    const stamp = { at, operator_id: operator.operator_id };
    runWrite(store, 'operators.ensure', stamp, operator);
    runWrite(store, 'backups.record_restore', stamp, { folder, made_at });
  } finally {
    store.close();
  }
}
