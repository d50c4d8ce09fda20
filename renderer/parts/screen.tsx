import { type ReactNode, useEffect, useRef } from 'react';
import { useApp, useTexts } from '../app/context.ts';
import './screen.css';
import { Trail } from './trail.tsx';

interface ScreenProps {
  title: string;
  /** Where this screen hangs below others, outermost first. */
  trail?: readonly { label: string; href: string }[];
  /** Beside the title: chips that belong to its subject. */
  badges?: ReactNode;
  /** A sentence below the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen: its name in the window's title, and the focus on its heading on arrival. */
export function Screen({ title, trail = [], badges, lead, actions, children }: ScreenProps) {
  const heading = useArrival(title);
  return (
    <div className="screen">
      {trail.length > 0 && <Trail steps={trail} />}
      <header className="screen-head">
        <div className="stack-tight">
          <div className="row">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {badges}
          </div>
          {lead && <p className="soft screen-lead">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Names the window after the screen and, unless the window has just opened, moves the focus to its heading. */
function useArrival(title: string) {
  const { t } = useTexts();
  const { router } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('app.window_title', { screen: title });
  }, [title, t]);
  useEffect(() => {
    if (router.getState().moves === 0) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [router]);
  return heading;
}
