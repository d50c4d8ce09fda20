import { useState } from 'react';
import { z } from 'zod';
import { useApp } from '../../app/context.ts';

const viewSchema = z.enum(['table', 'grid', 'map']);
export type View = z.infer<typeof viewSchema>;
export const views = viewSchema.options;

const REMEMBERED_AS = 'a3cp_recordings_view';

/** How the recordings are shown; the next visit begins with the same. */
export function useView(): [View, (view: View) => void] {
  const { memory } = useApp();
  const [view, setView] = useState<View>(() => viewSchema.catch('table').parse(memory.read(REMEMBERED_AS)));
  return [
    view,
    (chosen) => {
      memory.write(REMEMBERED_AS, chosen);
      setView(chosen);
    },
  ];
}
