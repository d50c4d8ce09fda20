import { z } from 'zod';

/** How the store's columns become values: SQLite knows no booleans and no JSON type. */

/** 0 or 1. */
export const flagColumn = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

/** A key column in which '' stands for nothing. */
export const optionalKeyColumn = z.string().transform((value) => (value === '' ? null : value));

/** JSON text whose content fits `schema`. */
export function jsonColumn<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}
