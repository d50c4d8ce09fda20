/** Below this, one letter is most of a word: "no" and "on" are not alike. */
const SHORTEST = 4;

/**
 * A known label that the typed one may have been meant to be: the same but for case and spaces, or but for one
 * letter. null: there is none, or it is a known label itself.
 */
export function similarLabel(typed: string, labels: readonly string[]): string | null {
  const label = typed.trim();
  if (label === '' || labels.includes(label)) return null;
  const wanted = bare(label);
  return (
    labels.find((known) => bare(known) === wanted) ??
    labels.find((known) => differsByOneLetter(bare(known), wanted)) ??
    null
  );
}

function bare(label: string): string {
  return label
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** One letter more, one fewer, or another one. */
function differsByOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = short.length === long.length ? same + 1 : same;
  return short.slice(rest) === long.slice(same + 1);
}
