import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { Icon } from './icon.tsx';
import './more.css';

/** Depth one click further. What nobody has opened yet is not there: most of it nobody opens. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Disclosure className="more" onExpandedChange={(isOpen) => setWasOpened(wasOpened || isOpen)}>
      <Heading level={3}>
        <Button slot="trigger" className="more-trigger">
          <Icon name="right" size={18} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="more-panel">
        <div className="stack">{wasOpened && children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
