import { useEffect, useMemo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { nextPaint } from './engines.ts';
import { createPlayer, type Engine, type Player } from './player.ts';

/** A player for as long as the recording is shown; made anew when `create` changes. */
export function usePlayer(create: () => Engine, autoplay: boolean): StoreApi<Player> {
  const player = useMemo(() => createPlayer(create(), nextPaint), [create]);
  useEffect(() => {
    if (autoplay) void player.getState().play();
    return () => player.getState().close();
  }, [player, autoplay]);
  return player;
}

/** Whether the system asks for as little movement as possible. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
