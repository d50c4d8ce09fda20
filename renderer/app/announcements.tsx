import { useStore } from 'zustand';
import { useApp } from './context.ts';

/** The place from which screen readers read what happens away from the focus. */
export function Announcements() {
  const { announcer } = useApp();
  const message = useStore(announcer, (state) => state.message);
  return (
    <div className="visually-hidden" aria-live="polite">
      {message}
    </div>
  );
}
