import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder, and every folder in which there is none, by full path. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.length === 0) return [folder];
  const below = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
  return (await Promise.all(below)).flat();
}
