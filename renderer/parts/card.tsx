import { type ReactNode, useId } from 'react';
import './card.css';
import { Icon, type IconName } from './icon.tsx';
import './tally.css';

interface CardProps {
  /** A picture above the title. */
  icon?: IconName;
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled region of a screen. */
export function Card({ icon, title, hint, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <div>
          {icon && (
            <span className="card-picture">
              <Icon name={icon} size={28} />
            </span>
          )}
          <h2 id={id}>{title}</h2>
          {hint && <p className="soft card-hint">{hint}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
