import type { ReactNode } from 'react';

/** A wide table scrolls sideways in its own frame, with the keyboard too, instead of widening the page. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y: only what has the focus can be scrolled by keys, and a fieldset is for a form
    <div className="scroll-x" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
