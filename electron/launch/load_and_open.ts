import { storeFileOf } from '../../data/workspace.ts';
import type { Program } from '../program.ts';
import { startReaderEarly } from '../threads/early_reader.ts';
import { sourceThreadUrls } from '../threads/urls.ts';
import { appVersion } from '../version.ts';

/**
 * Loads the program and opens a workspace with it, the reader thread ahead of the rest: what is slow to begin runs
 * side by side. Loaded only now, also because a fresh clone has no kernels when this file is read.
 * @throws AppError where the workspace or its store cannot be used
 */
export async function loadAndOpen(workspace: string): Promise<Program> {
  const reader = startReaderEarly(sourceThreadUrls.reader, storeFileOf(workspace));
  try {
    const { openProgram } = await import('../program.ts');
    return await openProgram({ workspace, appVersion, reader });
  } catch (error) {
    await reader.terminate();
    throw error;
  }
}
