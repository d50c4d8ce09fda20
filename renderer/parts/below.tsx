import type { ReactNode } from 'react';
import { useArrived } from './use_arrived.ts';

/** What lies below the edge of a window of 1280 × 800 when one arrives: it is not waited for. */
export function Below({ children }: { children: ReactNode }) {
  return useArrived() && children;
}
