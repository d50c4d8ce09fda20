import type { GateFinding } from '../../../data/schema.ts';
import type { Texts } from '../../messages/texts.ts';

/** A finding in the words of the message files, or in the gate's own where its code has none there. */
export function findingText({ code, count, evidence, message }: GateFinding, { find, list }: Texts): string {
  return find(`finding.${code}`, { count, evidence: list(evidence) }) ?? message;
}
