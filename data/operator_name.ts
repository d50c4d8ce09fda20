import { z } from 'zod';

/** As a person is called; one line, so that it fits wherever a name is shown. */
export const operatorNameSchema = z
  .string()
  .trim()
  .min(1, 'Write a name.')
  .max(60, 'A name has at most 60 characters.')
  .regex(/^\P{Cc}*$/u, 'A name is one line of plain text.');
