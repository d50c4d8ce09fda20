import { electronPackage, findElectron } from './electron_binary.ts';
import { fetchElectron } from './electron_fetch.ts';
import type { ElectronAnswer } from './face.ts';
import { FetchMemory } from './fetch_memory.ts';
import { cacheFolder, type Machine } from './machine.ts';
import { downloadProgress } from './progress.ts';

/**
 * Electron's binary: the one that is here, or one fetched now, unless that failed in the last days.
 *
 * @param force fetch even so (`--fetch-electron`)
 */
export async function electronOrWhy(machine: Machine, force: boolean): Promise<ElectronAnswer> {
  const electron = electronPackage();
  if (!electron) return { missing: 'Electron is not installed' };
  const here = findElectron(electron, machine.env);
  if (here) return { binary: here, reason: 'its binary is here' };

  const memory = new FetchMemory(cacheFolder(machine), Date.now);
  const earlier = force ? null : memory.recall(electron.version);
  if (earlier) {
    const day = earlier.retryAt.toISOString().slice(0, 10);
    return { missing: `Electron could not be fetched (${earlier.failure}; tried again from ${day})` };
  }
  const progress = downloadProgress(process.stderr);
  const outcome = await fetchElectron(electron, { env: machine.env, progress: progress.show });
  progress.end();
  if ('binary' in outcome) {
    memory.forget();
    return { binary: outcome.binary, reason: 'its binary was fetched' };
  }
  if (outcome.unreachable) memory.remember(electron.version, outcome.failure);
  return { missing: `Electron could not be fetched (${outcome.failure})` };
}
