import { describe, expect, test } from 'vitest';
import { CONTROL_BYTES, TaskBoard, taskKind } from './tasks.ts';

const round = { kind: taskKind.shard, step: 3, first: 32, rows: 16, rate: 0.25, scale: 0.5 };

describe('a task board', () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });

  test('gets every task of a round done once, by one thread if there is no other', () => {
    const board = new TaskBoard(memory, CONTROL_BYTES);
    const done: number[] = [];
    board.run({ ...round, count: 5 }, (_, task) => done.push(task));
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  test('tells every task what its round is about', () => {
    const board = new TaskBoard(memory, CONTROL_BYTES);
    board.run({ ...round, count: 1 }, (told) => expect(told).toEqual({ ...round, count: 1 }));
  });

  test('gives a late thread nothing of a round that is over, and sends it home at the end', () => {
    const [first, late] = [new TaskBoard(memory, CONTROL_BYTES), new TaskBoard(memory, CONTROL_BYTES)];
    first.run({ ...round, count: 2 }, () => {});
    first.stop();
    late.serve(() => expect.fail('There is no work left.'));
  });

  test('does not wait for a helper that broke, but says so', () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const [first, helper] = [new TaskBoard(memory, CONTROL_BYTES), new TaskBoard(memory, CONTROL_BYTES)];
    const breakDown = () => {
      throw new RangeError('out of bounds');
    };
    const work = () => expect(() => helper.serve(breakDown)).toThrow(RangeError);
    expect(() => first.run({ ...round, count: 2 }, work)).toThrow(
      expect.objectContaining({ code: 'HELPER_BROKEN' }),
    );
  });
});
