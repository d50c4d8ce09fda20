/** As long as the record takes it. */
const LONGEST_REASON = 1000;

/** What is wrong with a reason that is to stay on record; null: nothing. */
export function reasonFault(reason: string): 'missing' | 'too_long' | null {
  const { length } = reason.trim();
  if (length === 0) return 'missing';
  return length > LONGEST_REASON ? 'too_long' : null;
}
