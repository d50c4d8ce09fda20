import { toErrorJson } from '../../data/errors.ts';
import type { Texts } from './texts.ts';

/** An error in the language of the window, or in the program's own words where its code has none there. */
export function errorText(error: unknown, texts: Texts): string {
  return jobErrorText(toErrorJson(error), texts);
}

/** The same for an error that came inside a job. */
export function jobErrorText({ code, message }: { code: string; message: string }, texts: Texts): string {
  return texts.find(`error.${code}`) ?? message;
}
