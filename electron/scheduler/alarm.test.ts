import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Alarm } from './alarm.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function started(rest_ms = 0) {
  const rings: number[] = [];
  const begin = performance.now();
  const alarm = new Alarm(100, () => rings.push(performance.now() - begin));
  alarm.start(rest_ms);
  return { alarm, rings };
}

test('it rings with every tick, the first time when it has rested', () => {
  const { rings } = started(30);
  vi.advanceTimersByTime(250);
  expect(rings).toEqual([30, 130, 230]);
});

test('it rings sooner where somebody asks for it, once for all who ask', () => {
  const { alarm, rings } = started();
  vi.advanceTimersByTime(10);
  alarm.within(40);
  alarm.within(20);
  alarm.within(60);
  vi.advanceTimersByTime(100);
  expect(rings).toEqual([0, 30]);
  vi.advanceTimersByTime(20);
  expect(rings).toEqual([0, 30, 130]);
});

test('while it rests nobody can make it ring, and when it has stopped it never does', () => {
  const { alarm, rings } = started();
  vi.advanceTimersByTime(1);
  alarm.restFor(50);
  alarm.within(10);
  vi.advanceTimersByTime(60);
  expect(rings).toEqual([0, 51]);
  alarm.stop();
  alarm.within(10);
  vi.advanceTimersByTime(500);
  expect(rings).toEqual([0, 51]);
});
