import { readdir, realpath, stat, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

type Listing = CallOutput<'folders.list'>;

/** One folder for the window's own picker: folders first, hidden ones left out, names in natural order. */
export async function list(_context: Context, input: ParsedInput<'folders.list'>): Promise<Listing> {
  const folder = await existingFolder(input.path ?? os.homedir());
  const entries = await readEntries(folder);
  const parent = path.dirname(folder);
  return { path: folder, parent: parent === folder ? null : parent, places: await places(), entries };
}

/** Opens the system's own dialog, which only Electron has. */
export async function choose(
  context: Context,
  input: ParsedInput<'folders.choose'>,
): Promise<CallOutput<'folders.choose'>> {
  if (!context.dialogs) {
    throw new RefusedError('NO_NATIVE_DIALOGS', 'This window has no system dialog; use the list of folders.');
  }
  return { path: await context.dialogs.chooseFolder(input.purpose) };
}

async function existingFolder(wanted: string): Promise<string> {
  try {
    const folder = await realpath(path.resolve(wanted));
    if ((await stat(folder)).isDirectory()) return folder;
  } catch (cause) {
    throw new RefusedError(
      'FOLDER_NOT_FOUND',
      `There is no folder "${wanted}". Check the name or the stick.`,
      { cause },
    );
  }
  throw new RefusedError('NOT_A_FOLDER', `"${wanted}" is a file, not a folder.`);
}

async function readEntries(folder: string): Promise<Listing['entries']> {
  const found = await readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw new RefusedError('FOLDER_UNREADABLE', `"${folder}" cannot be opened with your rights.`, { cause });
  });
  return found
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry) => ({
      name: entry.name,
      path: path.join(folder, entry.name),
      kind: entry.isDirectory() ? ('folder' as const) : ('file' as const),
    }))
    .sort(byKindThenName);
}

const collator = new Intl.Collator(undefined, { numeric: true });

function byKindThenName(a: Listing['entries'][number], b: Listing['entries'][number]): number {
  return a.kind === b.kind ? collator.compare(a.name, b.name) : a.kind === 'folder' ? -1 : 1;
}

/** Where a therapist looks first: own folders and plugged-in sticks, those that exist on this machine. */
async function places(): Promise<Listing['places']> {
  const home = os.homedir();
  const own = ['', 'Desktop', 'Documents', 'Downloads'].map((name) => path.join(home, name));
  const candidates = [
    ...own.map((folder) => ({ folder, drive: false })),
    ...(await mountedDrives()).map((folder) => ({ folder, drive: !folder.startsWith(SYSTEM_DRIVE) })),
  ];
  const found = await Promise.all(
    candidates.map(async (one) => ((await isFolder(one.folder)) ? placeOf(one) : null)),
  );
  return found.filter((place) => place !== null);
}

/** Of Windows: the one letter that never is a stick. */
const SYSTEM_DRIVE = 'C:';

async function placeOf({
  folder,
  drive,
}: {
  folder: string;
  drive: boolean;
}): Promise<Listing['places'][number]> {
  const free_bytes = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
  return { name: path.basename(folder) || folder, path: folder, drive, free_bytes };
}

async function mountedDrives(): Promise<string[]> {
  if (process.platform === 'win32') return [...'CDEFGHIJ'].map((letter) => `${letter}:\\`);
  if (process.platform === 'darwin') return subfolders('/Volumes');
  const { username } = os.userInfo();
  return (
    await Promise.all(['/media', '/run/media'].map((root) => subfolders(path.join(root, username))))
  ).flat();
}

async function subfolders(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name));
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
