import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';
import './open_line.css';
import { ScrollRegion } from './scroll_region.tsx';

interface OpenTableProps {
  label: string;
  className: string;
  columns: readonly string[];
  /** An `OpenLine` each. */
  children: ReactNode;
}

/** A table whose lines open, each for all there is to say of it. */
export function OpenTable({ label, className, columns, children }: OpenTableProps) {
  return (
    <ScrollRegion label={label}>
      <table className={`open-table ${className}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </ScrollRegion>
  );
}

interface OpenLineProps {
  when: string;
  /** What the button that opens the line does, in words. */
  label: string;
  /** How many columns the table has. */
  columns: number;
  /** Drawn only while the line is open. */
  details: ReactNode;
  /** The cells after the first. */
  children: ReactNode;
}

/** A body of its own each: the details belong to their line. */
export function OpenLine({ when, label, columns, details, children }: OpenLineProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <tbody data-open={open || undefined}>
      <tr>
        <td>
          <button
            type="button"
            className="open-line"
            aria-expanded={open}
            aria-controls={id}
            aria-label={label}
            onClick={() => setOpen(!open)}
          >
            <Icon name="right" size={18} />
            {when}
          </button>
        </td>
        {children}
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={columns} className="open-details">
          {open && details}
        </td>
      </tr>
    </tbody>
  );
}
