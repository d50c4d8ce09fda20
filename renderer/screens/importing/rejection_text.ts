import type { Rejection } from '../../../data/schema.ts';
import type { Texts } from '../../messages/texts.ts';

/** Why an item was refused, in the words of the message files or in the importer's own. */
export function rejectionText({ code, reason }: Rejection, { find }: Texts): string {
  return find(`rejection.${code}`) ?? reason;
}

/** The list for a mail or a spreadsheet: one line an item, file, line and reason with tabs between. */
export function rejectionsAsText(rejected: readonly Rejection[], texts: Texts): string {
  return rejected
    .map((rejection) => [rejection.file, rejection.line ?? '', rejectionText(rejection, texts)].join('\t'))
    .join('\n');
}
