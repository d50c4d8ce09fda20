import { z } from 'zod';
import { labelSchema, userIdSchema } from '../schema.ts';
import { ItemRejection, type RejectionCode } from './rejection.ts';

const sessionIdSchema = z
  .string()
  .max(256, 'A session id has at most 256 characters.')
  .regex(/^[^\p{Cc}]+$/u, 'A session id cannot be empty or hold control characters.');

/** A label as the app keeps it. @throws ItemRejection `LABEL`. */
export function parseLabel(text: string): string {
  return parseName(labelSchema, text, 'LABEL');
}

/** A session's name as the app keeps it. @throws ItemRejection `SESSION`. */
export function parseSessionId(text: string): string {
  return parseName(sessionIdSchema, text.trim(), 'SESSION');
}

/** A user id as the app keeps it. @throws ItemRejection `USER`. */
export function parseUserId(text: string): string {
  return parseName(userIdSchema, text.trim(), 'USER');
}

/**
 * Composed accents (NFC), because a folder name from macOS and a CSV cell would otherwise be two labels
 * that look alike.
 */
function parseName(schema: z.ZodType<string>, text: string, code: RejectionCode): string {
  if (text.includes('\ufffd')) {
    throw new ItemRejection(code, `"${text}" is not readable text: save the file as UTF-8.`);
  }
  const parsed = schema.safeParse(text.normalize('NFC'));
  if (parsed.success) return parsed.data;
  throw new ItemRejection(code, parsed.error.issues[0]?.message ?? 'The text is not usable.');
}

/**
 * An ISO 8601 time in milliseconds since 1970, null where there is none. Without a zone it counts as UTC,
 * so that it means the same on every machine.
 * @throws ItemRejection `TIME`.
 */
export function parseTime(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text.trim(),
    );
  const [, date, time = '00:00', zone = 'Z'] = match ?? [];
  const milliseconds = Date.parse(`${date}T${time}${zone.toUpperCase()}`);
  if (match && Number.isFinite(milliseconds)) return milliseconds;
  throw new ItemRejection('TIME', `"${text}" is not a time such as 2025-06-15T12:34:56.789Z.`);
}
