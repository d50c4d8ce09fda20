/** In the pixels of the desktop, from the corner of the main display. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const SMALLEST = { width: 800, height: 600 };
const USUAL = { width: 1280, height: 860 };
/** So much of a window has to be on some display for a mouse to take hold of it. */
const GRIP = { width: 160, height: 40 };

/**
 * Where a window opens: where it was, as long as it can be seen and taken hold of there; else in the middle (no
 * corner) of whichever display the system takes.
 * @param displays the work areas of the displays that are there now, the main one first
 */
export function placementOf(
  last: Rectangle | null,
  displays: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  for (const display of displays) {
    const window = last && { ...last, ...fitting(last, display) };
    if (window && canBeHeld(window, display)) return window;
  }
  const [home] = displays;
  return home ? fitting(last ?? USUAL, home) : USUAL;
}

/** The bar with the title is at the top: that part must be in view. */
function canBeHeld(window: Rectangle, display: Rectangle): boolean {
  const across = overlap(window.x, window.width, display.x, display.width);
  const isTopIn = window.y >= display.y && window.y <= display.y + display.height - GRIP.height;
  return across >= GRIP.width && isTopIn;
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
}

function fitting({ width, height }: typeof USUAL, display: Rectangle): typeof USUAL {
  return {
    width: Math.max(SMALLEST.width, Math.min(width, display.width)),
    height: Math.max(SMALLEST.height, Math.min(height, display.height)),
  };
}
