import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

type Look = 'primary' | 'secondary' | 'quiet';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  look?: Look;
  icon?: IconName;
  children: ReactNode;
}

/** One primary button a screen: what the therapist most likely came for. */
export function Button({ look = 'secondary', icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

interface ButtonLinkProps {
  href: string;
  look?: Look;
  icon?: IconName;
  children: ReactNode;
}

/** Looks like a button, goes somewhere: a link for the keyboard and for screen readers. */
export function ButtonLink({ href, look = 'secondary', icon, children }: ButtonLinkProps) {
  return (
    <a href={href} className={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A button that shows only an icon; `label` is its name. */
export function IconButton({
  label,
  icon,
  ...props
}: Omit<ButtonProps, 'children' | 'look'> & { label: string; icon: IconName }) {
  return (
    <AriaButton {...props} aria-label={label} className="button button-quiet button-icon">
      <Icon name={icon} />
    </AriaButton>
  );
}
