import { z } from 'zod';

/**
 * What a trace of the browser says about speed. Format: Trace Event Format (docs.google.com/document/d/
 * 1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU); times are microseconds.
 */

const eventSchema = z.object({
  name: z.string(),
  cat: z.string().default(''),
  /** The phase: `b` begins what is under way for a while. */
  ph: z.string().default(''),
  ts: z.number().default(0),
});
export const traceSchema = z.object({ traceEvents: z.array(eventSchema) });
export type TraceEvent = z.output<typeof eventSchema>;

/** The categories that hold the page's marks; frames are so many that tracing them slows down what is measured. */
export const MARKS = ['blink.user_timing'];
export const MARKS_AND_FRAMES = [...MARKS, 'viz', 'benchmark'];

/** The compositor draws a frame and hands it to the screen. */
const isFrame = ({ name, ph }: TraceEvent) =>
  name === 'Graphics.Pipeline.DrawAndSwap' && ph.toLowerCase() === 'b';

const WINDOW_US = 1_000_000;
const STEP_US = 100_000;

/** Milliseconds between each pair of the page's marks `<name> <n> begin` and `<name> <n> end`. */
export function durations(events: readonly TraceEvent[], name: string): number[] {
  return spans(events, name).map(([begun, ended]) => (ended - begun) / 1000);
}

/**
 * Frames shown a second between the marks `<name> <n> begin` and `end`: one figure for each second, a new one
 * every tenth of a second.
 */
export function framesPerSecond(events: readonly TraceEvent[], name: string): number[] {
  const drawn = events
    .filter(isFrame)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  return spans(events, name).flatMap(([begun, ended]) => {
    const rates: number[] = [];
    for (let from = begun; from + WINDOW_US <= ended; from += STEP_US) {
      rates.push(drawn.filter((at) => at >= from && at < from + WINDOW_US).length);
    }
    return rates;
  });
}

function spans(events: readonly TraceEvent[], name: string): [number, number][] {
  const marks = new Map(events.filter(({ cat }) => cat.includes('user_timing')).map((e) => [e.name, e.ts]));
  return [...marks].flatMap(([mark, begun]): [number, number][] => {
    if (!mark.startsWith(`${name} `) || !mark.endsWith(' begin')) return [];
    const ended = marks.get(mark.replace(/ begin$/, ' end'));
    return ended === undefined ? [] : [[begun, ended]];
  });
}

/** The value that a share of all values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
