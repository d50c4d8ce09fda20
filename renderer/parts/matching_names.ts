/** A list of thousands would be as slow as it is useless: typing narrows it down. */
const MOST_SHOWN = 50;

/** The names that hold what was typed, those that begin with it first, and no more than anybody looks through. */
export function matchingNames(names: readonly string[], typed: string): string[] {
  const sought = typed.trim().toLocaleLowerCase();
  if (sought === '') return names.slice(0, MOST_SHOWN);
  const holding = names.filter((name) => name.toLocaleLowerCase().includes(sought));
  const begins = (name: string) => name.toLocaleLowerCase().startsWith(sought);
  return [...holding.filter(begins), ...holding.filter((name) => !begins(name))].slice(0, MOST_SHOWN);
}
