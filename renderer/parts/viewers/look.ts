/** Colours of the tokens for a canvas, which knows no `var()`; and when they change. */

export interface Ink {
  /** The colour of a token (`--accent`) as the page resolves it now. */
  colour(token: string): string;
  /** Whether the surface is dark. */
  dark: boolean;
}

/** Reads tokens through `element`, whose own text colour it borrows for it. */
export function inkOf(element: HTMLElement): Ink {
  const known = new Map<string, string>();
  const colour = (token: string) => {
    const found = known.get(token) ?? resolve(element, token);
    known.set(token, found);
    return found;
  };
  return { colour, dark: isDark(colour('--surface')) };
}

function resolve(element: HTMLElement, token: string): string {
  element.style.color = `var(${token})`;
  return getComputedStyle(element).color;
}

/** `rgb(24, 32, 39)`: dark where its brightness is below the middle. */
export function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Calls `listener` when the window turns light or dark, by its own switch or by the system's. */
export function onLookChange(listener: () => void): () => void {
  const switched = new MutationObserver(listener);
  switched.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    switched.disconnect();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
