import { z } from 'zod';
import type { Remembered } from '../../app/remembered.ts';

const RECENT = 'a3cp_export_folders';
const MOST_KEPT = 3;

const recentSchema = z.array(z.string().min(1));

/** Where the last exports went, the latest first. */
export function readRecent(memory: Remembered): string[] {
  try {
    return recentSchema.parse(JSON.parse(memory.read(RECENT) ?? '[]'));
  } catch {
    return [];
  }
}

/** @returns the folders as they are remembered now */
export function rememberFolder(memory: Remembered, folder: string): string[] {
  const recent = [folder, ...readRecent(memory).filter((one) => one !== folder)].slice(0, MOST_KEPT);
  memory.write(RECENT, JSON.stringify(recent));
  return recent;
}
