import { expect, test } from 'vitest';
import { watchLoop } from './loop_delay.ts';

/** Holds this thread up, as a handler that computes would. */
function block(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('sees how long something held the thread up', () => {
  const watch = watchLoop();
  block(120);
  const { max_block_ms, p99_ms, max_busy_ms } = watch.stop();
  expect(max_block_ms).toBeGreaterThan(115);
  expect(max_busy_ms).toBeGreaterThan(0);
  expect(max_busy_ms).toBeLessThanOrEqual(max_block_ms + 20);
  expect(p99_ms).toBeLessThanOrEqual(max_block_ms);
});
