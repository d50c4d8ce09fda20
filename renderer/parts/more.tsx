import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { Icon } from './icon.tsx';
import './more.css';

/** Depth one click further. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Disclosure className="more">
      <Heading level={3}>
        <Button slot="trigger" className="more-trigger">
          <Icon name="right" size={18} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="more-panel">
        <div className="stack">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
