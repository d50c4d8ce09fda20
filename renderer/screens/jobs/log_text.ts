import type { CallOutput } from '../../../electron/ipc/contract.ts';

export type LogLine = CallOutput<'jobs.log'>['lines'][number];

/** The lines as one text, each with its time in UTC, so that it reads the same wherever it is sent. */
export function logText(lines: readonly LogLine[]): string {
  return lines.map(({ at, text }) => `${new Date(at).toISOString()}  ${text}`).join('\n');
}
