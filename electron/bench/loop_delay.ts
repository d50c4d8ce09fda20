import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';

/** How long a thread's event loop was held up: the longest time, and the time that 99 % stay below. */
export const loopDelaySchema = z.object({ max_block_ms: z.number(), p99_ms: z.number() });
export type LoopDelay = z.infer<typeof loopDelaySchema>;

const RESOLUTION_MS = 1;

/**
 * Watches the event loop of the thread that calls it, in two ways: Node's own histogram, and the gaps between
 * the ticks of a timer, so that neither's blind spot hides a block.
 */
export function watchLoop(): { stop(): LoopDelay } {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  let last = performance.now();
  let widest = 0;
  const tick = () => {
    const now = performance.now();
    widest = Math.max(widest, now - last);
    last = now;
  };
  const timer = setInterval(tick, RESOLUTION_MS);
  histogram.enable();
  return {
    stop: () => {
      tick();
      clearInterval(timer);
      histogram.disable();
      const longest = Math.max(widest, histogram.max / 1e6);
      return { max_block_ms: late(longest), p99_ms: late(histogram.percentile(99) / 1e6) };
    },
  };
}

/** What is left of an interval without the wait that was asked for. */
const late = (interval_ms: number) => Number(Math.max(0, interval_ms - RESOLUTION_MS).toFixed(2));
