import { readFileSync } from 'node:fs';

/**
 * Who is at work on a workspace. A process is known by its number and, where the system tells (Linux), by
 * when it started, so that a number given to another process later is not taken for the first.
 */
export function thisProcess(): string {
  return `${process.pid}-${statOf(process.pid)?.start ?? 'unknown'}`;
}

/** Whether the process behind a name still runs. In doubt it does: what is alive must never be cleared away. */
export function isAlive(owner: string): boolean {
  const [pid, start] = owner.split('-');
  if (!isRunning(Number(pid))) return false;
  const now = statOf(Number(pid));
  if (now === null) return true;
  return !ENDED.includes(now.state) && (start === 'unknown' || start === now.start);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Zombie and dead: a process that was killed keeps its number until its parent looks at it, in some containers for ever. */
const ENDED = ['Z', 'X'];

/** State, and clock ticks from boot to the start, of a process: fields 3 and 22 of /proc/PID/stat (proc(5)). */
function statOf(pid: number): { state: string; start: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 may hold spaces and brackets; the fields after its last bracket do not.
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [afterName[0], afterName[19]];
    return state === undefined || start === undefined ? null : { state, start };
  } catch {
    return null;
  }
}
