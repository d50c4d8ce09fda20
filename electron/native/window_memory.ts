import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const lengthSchema = z.number().int().min(1).max(100_000);
const placeSchema = z.number().int().min(-100_000).max(100_000);

/** What the window knows of its last time on this computer. Anything that cannot be read is as if it was not there. */
const memorySchema = z.object({
  bounds: z
    .object({ x: placeSchema, y: placeSchema, width: lengthSchema, height: lengthSchema })
    .nullable()
    .catch(null),
  maximized: z.boolean().catch(false),
  /** The colour behind the page, so that the next window does not flash in another. */
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .catch(null),
  /** Workspaces that were opened, the newest first. */
  recent: z.array(z.string().min(1)).catch([]),
});
export type WindowMemory = z.output<typeof memorySchema>;

export function readWindowMemory(file: string): WindowMemory {
  const { data } = memorySchema.safeParse(contentOf(file));
  return data ?? memorySchema.parse({});
}

/** Whole or not at all. That it cannot be kept must keep nobody from working. */
export function keepWindowMemory(file: string, memory: WindowMemory): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // The next window opens as the one before.
  }
}

const MOST_RECENT = 8;

/** The list with a workspace at its head, each once. */
export function withRecent(recent: readonly string[], workspace: string): string[] {
  return [workspace, ...recent.filter((other) => other !== workspace)].slice(0, MOST_RECENT);
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
