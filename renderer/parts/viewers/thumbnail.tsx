import { useCallback, useEffect, useRef, useState } from 'react';
import { useApp } from '../../app/context.ts';
import { Icon } from '../icon.tsx';
import { useSeen } from '../use_seen.ts';
import { Canvas, type Drawing } from './canvas.tsx';
import { type Miniature, miniaturesOf } from './miniature.ts';

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
