import { describe, expect, it } from 'vitest';
import { drawnPoints, sharesOf, ticksOf, topOf, within } from './rate_points.ts';

const WEEK = 7 * 24 * 3_600_000;
const week = (number: number, recognitions: number, clarifications: number) => ({
  from: number * WEEK,
  to: (number + 1) * WEEK,
  ...{ recognitions, clarifications },
  rate: recognitions === 0 ? null : clarifications / recognitions,
  lower: 0,
  upper: 1,
});

describe('the points of the chart', () => {
  it('stand in the middle of their stretch; without recognitions there is no share and no band', () => {
    expect(drawnPoints([week(0, 10, 2), week(1, 0, 0)], [])).toEqual([
      { at: 0.5 * WEEK, rate: 0.2, band: [0, 1], forecast: null, alone: [0.2, 0.8] },
      { at: 1.5 * WEEK, rate: null, band: null, forecast: null, alone: null },
    ]);
  });

  it('share a band with their neighbours, and show their own where they have none', () => {
    const points = drawnPoints([week(0, 10, 2), week(1, 10, 2), week(2, 0, 0), week(3, 10, 2)], []);
    expect(points.map(({ alone }) => alone !== null)).toEqual([false, false, false, true]);
    expect(within(points, 0.5).at(-1)?.alone).toEqual([0.2, 0.3]);
  });

  it('keep the forecast apart from what was', () => {
    const [past, coming] = drawnPoints([week(0, 10, 2)], [{ from: WEEK, rate: 0.3 }]);
    expect(past?.forecast).toBeNull();
    expect(coming).toEqual({ at: 1.5 * WEEK, rate: null, band: null, forecast: 0.3, alone: null });
  });
});

describe('the axis', () => {
  const shares = (...rates: number[]) =>
    drawnPoints(
      rates.map((rate, index) => week(index, 100, 100 * rate)),
      [],
    );

  it('reaches above the shares and the limit, in full steps, and never over 100 %', () => {
    expect(topOf(shares(0.05), 0.15)).toBe(0.3);
    expect(topOf(shares(0.05, 0.3), 0.15)).toBe(0.4);
    expect(topOf(shares(0.9), 0.15)).toBe(1);
    expect(topOf(drawnPoints([], [{ from: 0, rate: 0.4 }]), 0.15)).toBe(0.5);
    expect(topOf(shares(0.45), 0.15)).toBe(0.6);
    expect(topOf([], 0)).toBe(0.1);
  });

  it('is marked at round shares', () => {
    expect(sharesOf(0.3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(sharesOf(0.6)).toEqual([0, 0.2, 0.4, 0.6]);
    expect(sharesOf(1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('names few dates, the first and the last among them', () => {
    const many = shares(...Array<number>(40).fill(0.1));
    expect(ticksOf(many)).toHaveLength(6);
    expect(ticksOf(many)[0]).toBe(many[0]?.at);
    expect(ticksOf(many).at(-1)).toBe(many.at(-1)?.at);
    expect(ticksOf(many.slice(0, 1))).toHaveLength(1);
    expect(ticksOf([])).toEqual([]);
  });
});
