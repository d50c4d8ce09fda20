import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename, join } from 'node:path';

/**
 * What a person waits for goes first. On a laptop with few processors a training, and the threads in which V8
 * compiles and tidies up for it, would otherwise keep the window and the store waiting for milliseconds at a time.
 * Only Linux lets one thread of a process step back; elsewhere the system favours the window in front by itself.
 */

/**
 * The least that there is. Linux lets a thread that runs finish its turn before one that wakes up; the less it weighs,
 * the shorter that turn (EEVDF). What nobody else wants of the processors, it still gets.
 */
const LESS_PRESSING = 19;
/** A ninth of what the window weighs, and seven times as much as a training (sched_prio_to_weight of the kernel). */
const IN_BETWEEN = 10;
const TASKS = '/proc/self/task';

/** Lets the thread that calls this step back behind all others. */
export function stepBack(): void {
  lower(LESS_PRESSING);
}

/** Lets the thread that calls this give way to the window and the store, though not to a training. */
export function giveWay(): void {
  lower(IN_BETWEEN);
}

function lower(priority: number): void {
  quietly(() => setPriority(Number(basename(readlinkSync('/proc/thread-self'))), priority));
}

/** Lets V8's own threads step back: they serve every thread of the process alike. */
export function letCompilersStepBack(): void {
  quietly(() => {
    for (const task of readdirSync(TASKS)) {
      const name = readFileSync(join(TASKS, task, 'comm'), 'utf8');
      if (name.startsWith('V8Worker')) setPriority(Number(task), LESS_PRESSING);
    }
  });
}

/** Where the system has no such thing, everything goes on as it is. */
function quietly(work: () => void): void {
  if (process.platform !== 'linux') return;
  try {
    work();
  } catch {
    // Nothing is lost but a little smoothness.
  }
}
