import { toErrorJson } from '../../data/errors.ts';
import type { ErrorJson } from '../../data/schema.ts';
import type { CommonOptions } from './session.ts';

/** Prints the one document of a command: JSON for machines, the given words for people. */
export function print(options: CommonOptions, document: unknown, words: string): void {
  process.stdout.write(options.json ? `${JSON.stringify(document, null, 2)}\n` : `${words}\n`);
}

/** Prints an error as `{error: …}` on standard output for machines, in words on standard error for people. */
export function printError(json: boolean, error: unknown): void {
  const document = toErrorJson(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: document }, null, 2)}\n`);
  else process.stderr.write(`${inWords(document)}\n`);
}

function inWords(error: ErrorJson): string {
  const unexpected = error.code === 'INTERNAL' && error.stack ? `\n${error.stack}` : '';
  return `${error.message} (${error.code})${unexpected}`;
}

/** Rows as aligned columns, the first row being the heading. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
