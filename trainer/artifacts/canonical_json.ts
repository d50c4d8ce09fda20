import { byName } from './by_name.ts';
import { ArtifactError } from './errors.ts';

/**
 * JSON of which there is only one form: keys in code-unit order, two spaces, a last newline, UTF-8. The same
 * value gives the same bytes on any machine, and a difference between two files is a difference in meaning.
 * Throws `ARTIFACT_NOT_FINITE` for NaN and infinities, which JSON would silently turn into null.
 */
export function canonicalJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(inOrder(value), null, 2)}\n`);
}

function inOrder(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw notFinite(value);
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(byName(Object.entries(value)).map(([key, member]) => [key, inOrder(member)]));
}

function notFinite(value: number): ArtifactError {
  return new ArtifactError(
    'ARTIFACT_NOT_FINITE',
    `The model holds the number ${value}, which no file can carry. Train again with another seed.`,
  );
}
