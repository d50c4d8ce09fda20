import type { Activation } from '../../../data/schema.ts';
import type { Texts } from '../../messages/texts.ts';

/** Since when a version is in use, by whom, and why if they said so. */
export function sinceWords({ kind, at, operator, reason }: Activation, { t, dateTime }: Texts): string {
  const since = t(`use.since.${kind}`, { when: dateTime(at), person: operator });
  return reason === null ? since : `${since} ${t('use.reason', { reason })}`;
}
