import type { ReactNode } from 'react';
import type { Tone } from './chip.tsx';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

const icons: Record<Tone, IconName> = {
  neutral: 'info',
  accent: 'info',
  good: 'check',
  warning: 'warning',
  danger: 'stop',
};

interface NoticeProps {
  tone?: Tone;
  title: string;
  /** Read out at once: for what has just gone wrong. */
  urgent?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Something to know, where it matters: what happened first, then what to do. */
export function Notice({ tone = 'neutral', title, urgent = false, children, actions }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[tone]} size={22} />
      <div className="notice-words">
        <p className="notice-title">{title}</p>
        {children}
        {actions && <div className="row notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
