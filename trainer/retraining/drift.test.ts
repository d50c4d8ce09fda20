import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../random.ts';
import { driftFigure, type SeenRecordings } from './drift.ts';

interface Drawn {
  labels: readonly string[];
  /** In standard deviations, in every feature. */
  shift?: number;
  features?: number;
  /** Recordings one after the other share a session of their own, which lies off by so many deviations or so. */
  sessions?: { each: number; apart: number; called: string };
}

/** Recordings of labels that lie far from each other, each feature normally distributed around its label's mean. */
function draw(random: Random, { labels, shift = 0, features = 6, sessions }: Drawn): SeenRecordings {
  const nameOf = (i: number) => sessions && `${sessions.called}${Math.floor(i / sessions.each)}`;
  const names = labels.map((_, i) => nameOf(i) ?? null);
  const off = new Map(names.map((name) => [name, random.normal() * (sessions?.apart ?? 0)]));
  const values = labels.flatMap((label, i) =>
    Array.from({ length: features }, () => 10 * label.length + shift + (off.get(names[i] ?? null) ?? 0)),
  );
  return { labels, sessions: names, values: Float32Array.from(values, (mean) => mean + random.normal()) };
}

const byTurns = (count: number, labels = ['tea', 'drink']): string[] =>
  Array.from({ length: count }, (_, i) => labels[i % labels.length] ?? '');

/** How many of so many draws satisfy it. */
function often(draws: number, holds: (random: Random) => boolean): number {
  const random = createRandom(6);
  return Array.from({ length: draws }, () => holds(random)).filter((one) => one).length;
}

const figureOf = (random: Random, learned: Drawn, recent: Drawn): number =>
  driftFigure(draw(random, learned), draw(random, recent), random) ?? Number.NaN;

describe('recordings as those that were learned', () => {
  test('show any drift in one of a hundred draws, and hardly ever much', () => {
    const figures: number[] = [];
    const any = often(2000, (random) => {
      const figure = figureOf(random, { labels: byTurns(12) }, { labels: byTurns(8) });
      figures.push(figure);
      return figure > 0;
    });
    expect(any).toBeLessThanOrEqual(35);
    expect(figures.filter((figure) => figure > 0.5).length).toBeLessThanOrEqual(6);
  });

  test('show none more often where features say the same', () => {
    const repeated = ({ values, ...rest }: SeenRecordings): SeenRecordings => ({
      ...{ ...rest, values: Float32Array.from(values).map((_, i) => values[i - (i % 6)] ?? 0) },
    });
    const any = often(300, (random) => {
      const [learned, recent] = [byTurns(16), byTurns(8)].map((labels) => repeated(draw(random, { labels })));
      return learned !== undefined && recent !== undefined && (driftFigure(learned, recent, random) ?? 0) > 0;
    });
    expect(any).toBeLessThanOrEqual(9);
  });

  test('show none by another mix of labels', () => {
    const mostlyTea = byTurns(20, ['tea', 'tea', 'tea', 'tea', 'drink']);
    const any = often(150, (random) => figureOf(random, { labels: byTurns(40) }, { labels: mostlyTea }) > 0);
    expect(any).toBeLessThanOrEqual(6);
  });

  test('show it by the usual difference between sessions only where theirs is the furthest off', () => {
    const apart = { each: 12, apart: 1 };
    const learned = { labels: byTurns(60), sessions: { ...apart, called: 'old' } };
    const recent = { labels: byTurns(12), sessions: { ...apart, called: 'new' } };
    // Of six sessions that are alike, one is the furthest off.
    const named = often(60, (random) => figureOf(random, learned, recent) > 0);
    expect(named).toBeLessThanOrEqual(16);
    const nameless = (seen: SeenRecordings) => ({ ...seen, sessions: seen.labels.map(() => null) });
    const unnamed = often(60, (random) => {
      const [old, now] = [nameless(draw(random, learned)), nameless(draw(random, recent))];
      return (driftFigure(old, now, random) ?? 0) > 0;
    });
    expect(unnamed).toBeGreaterThan(1.5 * named);
  });
});

describe('recordings that lie off', () => {
  test('by one standard deviation show it, and about as much', () => {
    const random = createRandom(3);
    const many = Array.from({ length: 30 }, () =>
      figureOf(random, { labels: byTurns(100) }, { labels: byTurns(50), shift: 1 }),
    );
    expect(Math.min(...many)).toBeGreaterThan(0.6);
    expect(Math.max(...many)).toBeLessThan(1.2);
  });

  test('show it with eight of them in most draws', () => {
    const [learned, recent] = [{ labels: byTurns(40) }, { labels: byTurns(8), shift: 1 }];
    expect(often(100, (random) => figureOf(random, learned, recent) > 0.25)).toBeGreaterThan(75);
  });

  test('show more the further off they lie', () => {
    const at = (shift: number) =>
      figureOf(createRandom(1), { labels: byTurns(60) }, { labels: byTurns(20), shift });
    const figures = [0, 0.7, 1, 1.5, 2].map(at);
    expect(figures.toSorted((a, b) => a - b)).toEqual(figures);
    expect(figures[0]).toBe(0);
  });
});

test('neither the unit nor the zero of a feature matters', () => {
  const [learned, recent] = [20, 12].map((count, i) =>
    draw(createRandom(i), { labels: byTurns(count), shift: i }),
  );
  if (!learned || !recent) throw new Error('Two were drawn.');
  const other = (seen: SeenRecordings) => ({ ...seen, values: seen.values.map((x) => 8 * x + 64) });
  const figure = driftFigure(learned, recent, createRandom(9)) ?? 0;
  expect(figure).toBeGreaterThan(0.3);
  expect(driftFigure(other(learned), other(recent), createRandom(9))).toBeCloseTo(figure, 4);
});

test('one recording that is far off does not decide', () => {
  const random = createRandom(4);
  const [learned, recent] = [draw(random, { labels: byTurns(40) }), draw(random, { labels: byTurns(20) })];
  recent.values.fill(1e6, 0, 6);
  expect(driftFigure(learned, recent, random)).toBeLessThan(0.2);
});

test('features that never vary say nothing', () => {
  const random = createRandom(4);
  const [learned, recent] = [draw(random, { labels: byTurns(40) }), draw(random, { labels: byTurns(20) })];
  for (const { values } of [learned, recent]) values.fill(0);
  expect(driftFigure(learned, recent, random)).toBe(0);
});

describe('too few recordings to judge', () => {
  const of = (learned: string[], recent: string[]) => {
    const random = createRandom(1);
    return driftFigure(draw(random, { labels: learned }), draw(random, { labels: recent }), random);
  };

  test('are fewer than eight', () => {
    expect(of(byTurns(20), byTurns(7))).toBeNull();
    expect(of(byTurns(20), byTurns(8))).not.toBeNull();
    expect(of([], [])).toBeNull();
  });

  test('do not become more by labels that were never learned, or only once', () => {
    expect(of(byTurns(20), [...byTurns(7), 'eat', 'eat'])).toBeNull();
    expect(of([...byTurns(20), 'eat'], [...byTurns(7), 'eat', 'eat'])).toBeNull();
    expect(of([...byTurns(20), 'eat', 'eat'], [...byTurns(7), 'eat', 'eat'])).not.toBeNull();
  });
});
