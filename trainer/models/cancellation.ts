import { CancelledError } from '../../data/errors.ts';
import type { FitTask } from './algorithm.ts';

/** @throws CancelledError */
export function throwIfCancelled(task: Pick<FitTask, 'isCancelled'>): void {
  if (task.isCancelled()) throw new CancelledError();
}
