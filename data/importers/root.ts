import type { Dirent } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { RefusedError } from '../errors.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_FOLDER_DEPTH } from './limits.ts';
import { compareNames, isAnchored, toSlashes } from './paths.ts';
import { ItemRejection, isSystemError } from './rejection.ts';

/**
 * The folder an import may read from. Every path, from an index, a record or a symbolic link, is resolved
 * to where it really lies and must lie inside.
 */
export class ImportRoot {
  /** Absolute, without symbolic links. */
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * The root for a chosen path: the folder itself, or the folder of a file.
   * @throws RefusedError `IMPORT_PATH` when there is no such file or folder.
   */
  static async open(path: string): Promise<{ root: ImportRoot; file: string | null }> {
    try {
      const real = await realpath(path);
      const facts = await stat(real);
      if (facts.isDirectory()) return { root: new ImportRoot(real), file: null };
      if (facts.isFile())
        return { root: new ImportRoot(dirname(real)), file: posix.basename(toSlashes(real)) };
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new RefusedError('IMPORT_PATH', `Cannot open ${path} (${error.code}). Choose a file or folder.`, {
        cause: error,
      });
    }
    throw new RefusedError('IMPORT_PATH', `${path} is neither a file nor a folder.`);
  }

  /**
   * Where a path inside the root really lies. `path` may use `/` or `\` and be relative to the root.
   * @throws ItemRejection `PATH_OUTSIDE`, `MISSING_FILE`.
   */
  async resolve(path: string): Promise<string> {
    const wanted = join(this.folder, toSlashes(path));
    if (isAnchored(path) || !this.#contains(wanted)) throw outside(path);
    if (wanted.includes('\0')) throw missing(path);
    const real = await realpath(wanted).catch((error: unknown) => {
      if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) throw missing(path);
      throw error;
    });
    if (!this.#contains(real)) throw outside(path);
    return real;
  }

  /**
   * Opens a regular file inside the root; anything else (a folder, a pipe that would never end) is refused.
   * @throws ItemRejection `PATH_OUTSIDE`, `MISSING_FILE`, `UNREADABLE`.
   */
  async openFile(path: string): Promise<{ handle: FileHandle; bytes: number }> {
    const real = await this.resolve(path);
    const facts = await stat(real);
    if (!facts.isFile()) throw new ItemRejection('UNREADABLE', `${path} is not a file.`);
    return { handle: await open(real, 'r'), bytes: facts.size };
  }

  /** A whole file, if it is not larger than one recording may be. @throws ItemRejection `TOO_LARGE`. */
  async readFile(path: string): Promise<Buffer> {
    const { handle, bytes } = await this.openFile(path);
    try {
      if (bytes > MAX_FILE_BYTES) {
        const mib = Math.round(bytes / 2 ** 20);
        throw new ItemRejection('TOO_LARGE', `The file has ${mib} MiB; at most 64 MiB are read. Cut it up.`);
      }
      const buffer = Buffer.alloc(bytes);
      const { bytesRead } = await handle.read(buffer, 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /** Whether a file lies there that may be read. */
  async has(path: string): Promise<boolean> {
    try {
      return (await stat(await this.resolve(path))).isFile();
    } catch (error) {
      if (error instanceof ItemRejection || isSystemError(error)) return false;
      throw error;
    }
  }

  /**
   * Every file below the root, relative and sorted, so that an import does not depend on the disk's order.
   * Links to folders are not followed: what they show is met in its own place, or lies outside.
   * @throws RefusedError `IMPORT_TOO_MANY_FILES`.
   */
  async files(): Promise<string[]> {
    const found: string[] = [];
    await this.#walk('', 0, found);
    return found;
  }

  async #walk(folder: string, depth: number, found: string[]): Promise<void> {
    if (depth > MAX_FOLDER_DEPTH || found.length > MAX_FILES) {
      throw new RefusedError(
        'IMPORT_TOO_MANY_FILES',
        `Over ${MAX_FILES} files or ${MAX_FOLDER_DEPTH} folders deep: choose the folder of the recordings only.`,
      );
    }
    const entries = await this.#list(folder);
    for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) await this.#walk(path, depth + 1, found);
      else found.push(path);
    }
  }

  async #list(folder: string): Promise<Dirent[]> {
    try {
      return await readdir(join(this.folder, folder), { withFileTypes: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new RefusedError('IMPORT_PATH', `Cannot list ${folder || this.folder} (${error.code}).`, {
        cause: error,
      });
    }
  }

  #contains(path: string): boolean {
    const inside = relative(this.folder, path);
    return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  }
}

function outside(path: string): ItemRejection {
  return new ItemRejection(
    'PATH_OUTSIDE',
    `${path} lies outside the folder that is imported, so it was not read.`,
  );
}

function missing(path: string): ItemRejection {
  return new ItemRejection(
    'MISSING_FILE',
    `${path} is not there. Copy it beside the others and import again.`,
  );
}
