import { readFileSync } from 'node:fs';

/**
 * Who is at work on a workspace. A process is known by its number and, where the system tells (Linux), by
 * when it started, so that a number given to another process later is not taken for the first.
 */
export function thisProcess(): string {
  return `${process.pid}-${startOf(process.pid) ?? 'unknown'}`;
}

/** Whether the process behind a name still runs. In doubt it does: what is alive must never be cleared away. */
export function isAlive(owner: string): boolean {
  const [pid, start] = owner.split('-');
  if (!isRunning(Number(pid))) return false;
  const startNow = startOf(Number(pid));
  return start === 'unknown' || startNow === null || start === startNow;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clock ticks from boot to the start of a process: field 22 of /proc/PID/stat (proc(5)). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 may hold spaces and brackets; the fields after its last bracket do not.
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return afterName[19] ?? null;
  } catch {
    return null;
  }
}
