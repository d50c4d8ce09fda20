import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RefusedError } from '../../data/errors.ts';

const requirements = join(import.meta.dirname, 'requirements.txt');
const buildFolder = join(import.meta.dirname, '..', '..', 'build');

/**
 * A Python with the other programs in an environment of its own, made at the first run and used again as long
 * as the list of programs stays the same.
 * @returns the path of its interpreter
 * @throws RefusedError PYTHON_MISSING, PROGRAMS_MISSING
 */
export function pythonWithPrograms(report: (line: string) => void): string {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(buildFolder, `interop-${wanted}`);
  if (!existsSync(folder)) install(folder, report);
  return interpreterIn(folder);
}

/** Under another name first: an installation that was cut off is not taken for a whole one. */
function install(folder: string, report: (line: string) => void): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const python = findPython();
  report(`Installing the other programs with ${python} (some hundred megabytes) …`);
  if (!makeEnvironment(python, unfinished)) throw pythonMissing();
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  if (spawnSync(interpreterIn(unfinished), pip, { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) {
    throw new RefusedError('PROGRAMS_MISSING', 'The other programs could not be installed from PyPI.');
  }
  renameSync(unfinished, folder);
}

/** Debian keeps the module `venv` in a package of its own. */
function makeEnvironment(python: string, folder: string): boolean {
  const make = () => spawnSync(python, ['-m', 'venv', folder], { stdio: 'ignore' }).status === 0;
  if (make()) return true;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', 'python3', 'python3-venv'], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
  return make();
}

/** `node_modules/.bin` comes first in npm scripts, but holds no Python. */
function findPython(): string {
  const names = ['python3.13', 'python3.12', 'python3.11', 'python3', 'python'];
  return names.find((name) => spawnSync(name, ['--version']).status === 0) ?? 'python3';
}

/** A virtual environment may be moved as long as its interpreter is called by its own path. */
function interpreterIn(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}

function pythonMissing(): RefusedError {
  return new RefusedError(
    'PYTHON_MISSING',
    'test:interop needs Python 3.11 or newer with its module venv. Install it and run again.',
  );
}
