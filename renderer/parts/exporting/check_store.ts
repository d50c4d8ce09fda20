import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ExportResult, VerifyResult } from '../../../data/schema.ts';
import type { Bridge } from '../../../electron/ipc/contract.ts';

/** What became of an export: every file of it was read again where it lies. */
export type Found = Pick<VerifyResult, 'ok' | 'files' | 'problems' | 'signatures'>;

export interface Check {
  checking: boolean;
  found: Found | null;
  error: unknown;
  check(): Promise<void>;
}

export function createCheck(
  bridge: Bridge,
  result: Pick<ExportResult, 'folder' | 'bundle'>,
): StoreApi<Check> {
  return createStore((set, get) => ({
    ...{ checking: false, found: null, error: null },
    async check() {
      if (get().checking) return;
      set({ checking: true, error: null });
      const outcome = await Promise.all(
        placesOf(result).map((folder) => bridge.call('models.verify', { folder })),
      ).then(
        (parts) => ({ found: together(parts) }),
        (error: unknown) => ({ found: null, error }),
      );
      set({ checking: false, ...outcome });
    },
  }));
}

/** A folder may have a bundle beside it. */
function placesOf({ folder, bundle }: Pick<ExportResult, 'folder' | 'bundle'>): string[] {
  return [...new Set([folder, ...(bundle ? [bundle.file] : [])])];
}

function together(parts: readonly Found[]): Found {
  return {
    ok: parts.every(({ ok }) => ok),
    files: parts.reduce((sum, { files }) => sum + files, 0),
    problems: parts.flatMap(({ problems }) => problems),
    signatures: parts.flatMap(({ signatures }) => signatures),
  };
}
