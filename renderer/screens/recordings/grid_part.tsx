import type { ComponentProps } from 'react';

type GridRole = 'grid' | 'rowgroup' | 'row' | 'gridcell' | 'rowheader' | 'columnheader';

/**
 * A part of a table whose rows come and go while one scrolls: HTML's own table elements cannot be placed freely.
 * Only the grid takes the focus, and names the part one is on (aria-activedescendant).
 */
export function GridPart(props: ComponentProps<'div'> & { role: GridRole }) {
  const asGrid = props.role === 'grid' ? { tabIndex: 0, 'aria-multiselectable': true } : {};
  return <div {...asGrid} {...props} />;
}
