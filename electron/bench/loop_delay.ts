import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';

/** How a thread's event loop was held up, in milliseconds. */
export const loopDelaySchema = z.object({
  /** The longest time in which nothing else had its turn. */
  max_block_ms: z.number(),
  p99_ms: z.number(),
  /** The most that this thread computed between two turns; the rest of a block is waiting for a processor. */
  max_busy_ms: z.number(),
});
export type LoopDelay = z.infer<typeof loopDelaySchema>;

const RESOLUTION_MS = 1;

/**
 * Watches the event loop of the thread that calls it, in two ways: Node's own histogram, and the gaps between
 * the ticks of a timer, so that neither's blind spot hides a block.
 */
export function watchLoop(): { stop(): LoopDelay } {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const wall = widestGap(() => performance.now());
  const busy = widestGap(computedMs);
  const tick = () => {
    wall.tick();
    busy.tick();
  };
  const timer = setInterval(tick, RESOLUTION_MS);
  histogram.enable();
  return {
    stop: () => {
      tick();
      clearInterval(timer);
      histogram.disable();
      return {
        max_block_ms: rounded(Math.max(wall.widest, histogram.max / 1e6) - RESOLUTION_MS),
        p99_ms: rounded(histogram.percentile(99) / 1e6 - RESOLUTION_MS),
        max_busy_ms: rounded(busy.widest),
      };
    },
  };
}

interface Gap {
  widest: number;
  tick(): void;
}

function widestGap(clock: () => number): Gap {
  let last = clock();
  const gap: Gap = {
    widest: 0,
    tick: () => {
      const now = clock();
      gap.widest = Math.max(gap.widest, now - last);
      last = now;
    },
  };
  return gap;
}

/** Processor time of this thread alone. */
function computedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const rounded = (ms: number) => Number(Math.max(0, ms).toFixed(2));
