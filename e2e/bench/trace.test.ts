import { describe, expect, it } from 'vitest';
import { durations, framesPerSecond, quantile, type TraceEvent } from './trace.ts';

const mark = (name: string, ms: number): TraceEvent => ({
  ...{ name, cat: 'blink.user_timing', ph: 'R' },
  ts: ms * 1000,
});
const frame = (ms: number): TraceEvent => ({
  ...{ name: 'Graphics.Pipeline.DrawAndSwap', cat: 'viz,benchmark', ph: 'b' },
  ts: ms * 1000,
});

describe('a trace of the browser', () => {
  it('tells how long each switch of screens took, and leaves out one that never ended', () => {
    const events = [
      ...[mark('switch 1 begin', 100), mark('switch 1 end', 180)],
      ...[mark('switch 2 begin', 200), mark('scroll 1 begin', 210)],
    ];
    expect(durations(events, 'switch')).toEqual([80]);
  });

  it('counts the frames of every second of scrolling, and none outside', () => {
    const frames = Array.from({ length: 300 }, (_, n) => frame(n * 20));
    const events = [mark('scroll 0 begin', 1000), mark('scroll 0 end', 3000), ...frames];
    const rates = framesPerSecond(events, 'scroll');
    expect(rates).toHaveLength(11);
    expect(new Set(rates)).toEqual(new Set([50]));
  });

  it('sees a stall of half a second in every second that it falls into', () => {
    const frames = Array.from({ length: 200 }, (_, n) => frame(n * 10)).filter(
      ({ ts }) => ts < 500_000 || ts >= 1_000_000,
    );
    const events = [mark('scroll 0 begin', 0), mark('scroll 0 end', 2000), ...frames];
    expect(Math.min(...framesPerSecond(events, 'scroll'))).toBe(50);
    expect(Math.max(...framesPerSecond(events, 'scroll'))).toBe(100);
  });

  it('gives the value that most do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, n) => n);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile(values, 0.05)).toBe(5);
  });
});
