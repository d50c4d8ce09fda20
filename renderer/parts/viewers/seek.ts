/** Where in a recording a key or a pointer leads; positions and lengths in seconds or in frames. */

interface Place {
  position: number;
  duration: number;
  /** What one press of an arrow key moves. */
  step: number;
}

/** The position that a key asks for; null: the key means nothing here. */
export function positionOfKey(key: string, { position, duration, step }: Place): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: position + step,
    ArrowUp: position + step,
    ArrowLeft: position - step,
    ArrowDown: position - step,
    PageUp: position + 5 * step,
    PageDown: position - 5 * step,
    Home: 0,
    End: duration,
  };
  const wanted = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return wanted === undefined ? null : within(wanted, duration);
}

/** The position under a pointer, `x` pixels from the start of something `width` wide. */
export function positionOfPointer(x: number, width: number, duration: number): number {
  return width > 0 ? within((x / width) * duration, duration) : 0;
}

function within(position: number, duration: number): number {
  return Math.min(duration, Math.max(0, position));
}
