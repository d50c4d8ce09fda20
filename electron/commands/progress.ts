import type { JobKind } from '../../data/schema.ts';
import type { Job } from '../ipc/contract.ts';

const WIDTH = 30;

/** A progress bar on standard error, and only on a terminal, so that `--json` output stays one document. */
export function progressBar(kind: JobKind, stream = process.stderr): { show(job: Job): void; clear(): void } {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (job) => stream.write(`\r\x1b[2K${kind} ${bar(job.fraction)} ${detail(job)}`),
    clear: () => stream.write('\r\x1b[2K'),
  };
}

function bar(fraction: number | null): string {
  const filled = Math.round((fraction ?? 0) * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
}

function detail(job: Job): string {
  if (job.total !== null) return `${job.done ?? 0} of ${job.total}`;
  return job.stage ?? job.status;
}
