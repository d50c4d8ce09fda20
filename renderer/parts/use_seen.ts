import { useEffect, useState } from 'react';

/** How far outside the window a part counts as seen: what comes next is there before it is scrolled to. */
const AHEAD = '200px';

/** Whether a part of the page is in sight, or about to be. */
export function useSeen(place: { current: HTMLElement | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watcher = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: AHEAD,
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [place]);
  return seen;
}
