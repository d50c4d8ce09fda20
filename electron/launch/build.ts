import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, toErrorJson } from '../../data/errors.ts';
import { exclusively } from './build_lock.ts';

/** A part of the program that is generated, not written, could not be made. */
export class BuildError extends AppError {}

interface Target {
  /** Files whose content decides whether the product is still current. */
  sources: readonly string[];
  product: string;
}

const repository = join(import.meta.dirname, '..', '..');

/** Each is made by the script `build:<name>` of package.json. */
const targets = {
  kernels: {
    sources: ['trainer/engine/kernels/assembly/**', 'trainer/engine/kernels/compile.ts'],
    product: 'trainer/engine/kernels/compiled.ts',
  },
  renderer: {
    sources: [
      'renderer/**',
      'electron/ipc/**/*.ts',
      'electron/serving/headers.ts',
      'data/*.ts',
      'vite.config.ts',
    ],
    product: 'build/renderer/index.html',
  },
  electron: {
    sources: ['electron/**/*.ts', 'trainer/**/*.ts', 'data/**/*.ts', 'vite.electron.config.ts'],
    product: 'build/electron/main.js',
  },
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;

export interface BuildOptions {
  /** Told what is being made, before it is made; nothing is said of what is current. */
  report?: (message: string) => void;
}

/**
 * Makes each target that is missing or whose sources changed since it was made, in the order given.
 *
 * @throws {BuildError} `BUILD_FAILED` with the output of the build in its details
 */
export async function ensureBuilt(names: readonly TargetName[], options: BuildOptions = {}): Promise<void> {
  for (const name of names) {
    if (isCurrent(name)) continue;
    await exclusively(`${stampPath(name)}.lock`, async () => {
      // Another start may have made it while this one waited.
      if (!isCurrent(name)) await build(name, options);
    });
  }
}

const isCurrent = (name: TargetName): boolean =>
  existsSync(join(repository, targets[name].product)) &&
  stampOf(name) === fingerprintOf(targets[name].sources);

async function build(name: TargetName, { report }: BuildOptions): Promise<void> {
  const fingerprint = fingerprintOf(targets[name].sources);
  report?.(`Building the ${name} …`);
  await runScript(`build:${name}`);
  writeStamp(name, fingerprint);
}

/** SHA-256 over names and contents; the lock file stands for every dependency. */
function fingerprintOf(sources: readonly string[]): string {
  const files = globSync([...sources, 'package-lock.json'], { cwd: repository, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file.slice(repository.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const stampPath = (name: TargetName) => join(repository, 'build', 'stamps', name);

function stampOf(name: TargetName): string | null {
  const path = stampPath(name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function writeStamp(name: TargetName, fingerprint: string): void {
  writeFileSync(stampPath(name), fingerprint);
}

/** `node --run` reads package.json as npm does, without needing npm. */
async function runScript(script: string): Promise<void> {
  const child = spawn(process.execPath, ['--run', script], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject).on('close', resolve);
  const code = await promise;
  if (code === 0) return;
  throw new BuildError('BUILD_FAILED', `"${script}" failed. Its output follows.\n${output.trim()}`, {
    details: { script, exit_code: code },
  });
}

const isTargetName = (name: string): name is TargetName => Object.hasOwn(targets, name);

/** `node electron/launch/build.ts [target …]`: kernels and renderer, when no target is named. */
async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !isTargetName(name));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(targets).join(', ')}.`);
    return 2;
  }
  const names = wanted.length > 0 ? wanted.filter(isTargetName) : (['kernels', 'renderer'] as const);
  try {
    await ensureBuilt(names, { report: (message) => console.error(message) });
    return 0;
  } catch (error) {
    console.error(toErrorJson(error).message);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
