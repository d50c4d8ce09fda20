import { describe, expect, test } from 'vitest';
import { MemorySink } from '../importers/memory_sink.ts';
import { createDemo } from './index.ts';

const hooks = { onProgress: () => undefined, isCancelled: () => false };
const now = Date.UTC(2026, 10, 20);

async function demo(seed = 1) {
  const sink = new MemorySink();
  const result = await createDemo(sink, { now, seed }, hooks);
  return { sink, result, samples: sink.samples };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

describe('the demo', () => {
  test('has three synthetic people, one for each modality', async () => {
    const { result, samples } = await demo();
    expect(result).toEqual({ users: ['demo-anna', 'demo-ben', 'demo-mia'], samples: samples.length });
    expect(new Set(samples.map(({ modality }) => modality))).toEqual(new Set(['gesture', 'sound', 'speech']));
    expect(samples.every(({ synthetic, is_demo }) => synthetic && !is_demo)).toBe(true);
  });

  test('has enough recordings of every label to train on, over sessions weeks apart', async () => {
    const { samples } = await demo();
    for (const count of countBy(samples, ({ user_id, label }) => `${user_id} ${label}`).values()) {
      expect(count).toBeGreaterThanOrEqual(8);
      expect(count).toBeLessThanOrEqual(20);
    }
    expect(countBy(samples, ({ user_id, session_id }) => `${user_id} ${session_id}`).size).toBe(30);
    const times = samples.map(({ recorded_at }) => recorded_at ?? Number.NaN);
    expect(Math.max(...times)).toBeLessThan(now);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(60 * 24 * 3_600_000);
  });

  test('has what makes real data difficult: a carer, open labels, missing consent', async () => {
    const { samples } = await demo();
    const performers = countBy(samples, ({ user_id, performer_id }) => `${performer_id === user_id}`);
    expect(performers.get('false')).toBeGreaterThan(10);
    expect(samples.some(({ label_status }) => label_status === 'unconfirmed')).toBe(true);
    const withoutConsent = samples.filter(({ consent }) => consent !== 'given');
    expect(new Set(withoutConsent.map(({ user_id }) => user_id))).toEqual(new Set(['demo-ben']));
  });

  test('has recognitions, and answers to what was asked, for the rates', async () => {
    const { sink } = await demo();
    const asked = sink.recognitions.filter(({ clarification }) => clarification);
    expect(sink.recognitions.length).toBe(240);
    expect(sink.feedbacks.length).toBe(asked.length);
    expect(sink.unattributedFeedback()).toBe(0);
  });

  test('is the same for the same seed and another for another', async () => {
    const [first, again, other] = await Promise.all([demo(1), demo(1), demo(2)]);
    expect(again.samples.map(({ content_hash }) => content_hash)).toEqual(
      first.samples.map(({ content_hash }) => content_hash),
    );
    expect(other.samples[0]?.content_hash).not.toBe(first.samples[0]?.content_hash);
  });

  test('made twice adds nothing', async () => {
    const { sink } = await demo();
    const counts = [sink.samples.length, sink.recognitions.length, sink.feedbacks.length];
    expect((await createDemo(sink, { now, seed: 1 }, hooks)).samples).toBe(0);
    expect([sink.samples.length, sink.recognitions.length, sink.feedbacks.length]).toEqual(counts);
  });

  test('stops when it is cancelled', async () => {
    const cancelled = createDemo(new MemorySink(), { now }, { ...hooks, isCancelled: () => true });
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
