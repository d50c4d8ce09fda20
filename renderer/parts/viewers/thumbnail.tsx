import { useCallback, useEffect, useRef, useState } from 'react';
import { useApp } from '../../app/context.ts';
import { Icon } from '../icon.tsx';
import { Canvas, type Drawing } from './canvas.tsx';
import { type Miniature, miniaturesOf } from './miniature.ts';

/** How far outside the window a recording is fetched already. */
const AHEAD = '200px';

/** One still picture of a recording, fetched when it comes into view; what it is stands beside it in words. */
export function Thumbnail({ sample_id }: { sample_id: number }) {
  const place = useRef<HTMLSpanElement>(null);
  const seen = useSeen(place);
  const miniature = useMiniature(sample_id, seen);
  const draw = useCallback((drawing: Drawing) => miniature?.(drawing), [miniature]);
  return (
    <span ref={place} className="viewer-thumbnail" aria-hidden="true">
      {miniature && seen && <Canvas draw={draw} />}
      {miniature === null && <Icon name="warning" />}
    </span>
  );
}

function useSeen(place: { current: HTMLElement | null }): boolean {
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

/** undefined: not there yet; null: it could not be had. */
function useMiniature(sample_id: number, seen: boolean): Miniature | null | undefined {
  const { connection } = useApp();
  const [miniature, setMiniature] = useState<Miniature | null>();
  useEffect(() => {
    if (!seen) return;
    return miniaturesOf(connection).want(sample_id, (found) => setMiniature(() => found));
  }, [connection, sample_id, seen]);
  return miniature;
}
