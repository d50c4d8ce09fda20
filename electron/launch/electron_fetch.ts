import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronPackage, findElectron } from './electron_binary.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type FetchOutcome = { binary: string } | { failure: string; unreachable: boolean };

export interface FetchOptions {
  env: Environment;
  /** Bytes so far and in all, as they arrive; the total is null where the server does not say. */
  progress: (bytes: number, total: number | null) => void;
}

const PROBE_MS = 5000;
const PROGRESS_MS = 500;
/** A download that stands still for so long will not go on. */
const STALL_MS = 60_000;

/**
 * Fetches Electron's binary with the script that the package brings (it checks the SHA-256). The server is
 * asked first, and given up on after five seconds, because that script would wait for minutes.
 */
export async function fetchElectron(
  electron: ElectronPackage,
  { env, progress }: FetchOptions,
): Promise<FetchOutcome> {
  const probed = await probe(artifactUrl(electron.version, env), PROBE_MS);
  if ('failure' in probed) return { ...probed, unreachable: true };
  const failure = await runInstaller(electron, env, (bytes) => progress(bytes, probed.bytes));
  const binary = findElectron(electron, env);
  return binary ? { binary } : { failure: failure ?? 'its archive holds no binary', unreachable: false };
}

/** Where the package's own script looks, mirrors included (the variables are those of `@electron/get`). */
export function artifactUrl(version: string, env: Environment): string {
  const mirror =
    env.npm_config_electron_mirror ||
    env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/** Asks for the headers alone: whether the file can be had, and how large it is. */
export async function probe(
  url: string,
  timeoutMs: number,
): Promise<{ bytes: number | null } | { failure: string }> {
  const host = URL.parse(url)?.host ?? url;
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return { failure: `${host} answers ${response.status}` };
    const length = Number(response.headers.get('content-length'));
    return { bytes: length > 0 ? length : null };
  } catch {
    return { failure: `${host} cannot be reached` };
  }
}

/** Resolves to what went wrong, or null. The folder for temporary files is its own, to watch it fill. */
async function runInstaller(
  electron: ElectronPackage,
  env: Environment,
  progress: (bytes: number) => void,
): Promise<string | null> {
  const temporary = mkdtempSync(join(tmpdir(), 'a3cp-electron-'));
  const child = spawn(process.execPath, [join(electron.folder, 'install.js')], {
    stdio: 'ignore',
    env: { ...env, ELECTRON_GET_NO_PROGRESS: '1', TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  const watch = watchGrowth(temporary, progress, () => child.kill());
  const { promise, resolve } = Promise.withResolvers<string | null>();
  child.on('error', (error) => resolve(error.message));
  child.on('close', (code) => resolve(code === 0 ? null : 'the download broke off'));
  const failure = await promise;
  clearInterval(watch);
  rmSync(temporary, { recursive: true, force: true });
  return failure;
}

function watchGrowth(folder: string, progress: (bytes: number) => void, stalled: () => void) {
  let known = 0;
  let quietMs = 0;
  return setInterval(() => {
    const bytes = sizeOf(folder);
    quietMs = bytes === known ? quietMs + PROGRESS_MS : 0;
    if (bytes > known) progress(bytes);
    known = bytes;
    if (quietMs >= STALL_MS) stalled();
  }, PROGRESS_MS);
}

/** Files come and go while it looks; one that is gone counts nothing. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(
    ({ parentPath, name }) => statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
