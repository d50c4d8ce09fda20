import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

interface KeptFocus {
  ref: RefObject<HTMLDivElement | null>;
  tabIndex: -1;
  onFocus(): void;
  onBlur(event: FocusEvent): void;
}

/**
 * For an area in which a button makes way for what it has begun: the focus, and a screen reader with it, stays in
 * the area when the control that had it is gone. Spread it onto the area.
 */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const isHere = useRef(false);
  useLayoutEffect(() => {
    // React tells of no blur while it takes elements away: the focus was here, and now it is nowhere.
    if (isHere.current && document.activeElement === document.body) ref.current?.focus();
  });
  return {
    ref,
    tabIndex: -1,
    onFocus: () => {
      isHere.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      isHere.current = relatedTarget instanceof Node && ref.current?.contains(relatedTarget) === true;
    },
  };
}
