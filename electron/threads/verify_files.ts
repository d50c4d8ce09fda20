import { fingerprintFrom, workspaceFingerprint } from '../../data/bundle/key.ts';
import type { VerifyResult } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { verifyPath } from '../../data/verify.ts';
import { withRegistered } from '../../data/verify_registered.ts';
import type { ParsedInput } from '../ipc/contract.ts';

/**
 * Checks files wherever they lie; those of this workspace also against what was registered, and signatures also
 * against this workspace's key.
 * @param input `workspace` is the workspace folder
 * @throws RefusedError NOT_A_MODEL_FOLDER, KEY_UNREADABLE
 */
export async function verifyFiles(
  store: ReadonlyStore,
  { folder, key, workspace }: ParsedInput<'models.verify'> & { workspace: string },
): Promise<VerifyResult> {
  const given = key === undefined ? undefined : fingerprintFrom(key);
  return withRegistered(
    store,
    await verifyPath(folder, { given, workspace: workspaceFingerprint(workspace) }),
  );
}
