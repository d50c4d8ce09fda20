import { type RefObject, useEffect } from 'react';

const ROOM = '--activity-room';
const GAP_PX = 12;

/**
 * A panel over the lower edge of the window: the page ends below it, and what has the focus is moved out from
 * under it, when the focus comes there and when the panel grows.
 */
export function useRoomFor(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const root = document.documentElement;
    const uncover = () => uncoverFocus(element);
    const resized = new ResizeObserver(() => {
      root.style.setProperty(ROOM, `${element.offsetHeight}px`);
      uncover();
    });
    resized.observe(element);
    document.addEventListener('focusin', uncover);
    return () => {
      resized.disconnect();
      document.removeEventListener('focusin', uncover);
      root.style.removeProperty(ROOM);
    };
  }, [panel]);
}

function uncoverFocus(panel: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body || panel.contains(focused)) return;
  const [over, under] = [panel.getBoundingClientRect(), focused.getBoundingClientRect()];
  const isCovered = under.bottom > over.top && under.top < over.bottom && under.right > over.left;
  // What is as high as the window cannot be moved out of the way.
  if (!isCovered || under.height > over.top) return;
  window.scrollBy({ top: under.bottom - over.top + GAP_PX });
}
