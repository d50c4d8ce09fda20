import { expect, test } from 'vitest';
import type { NewLogLine } from '../../data/writes/queue/keep_log.ts';
import { JobLog } from './job_log.ts';

function logAt() {
  const clock = { time: 0, isFull: false };
  const passed: NewLogLine[] = [];
  const kept: NewLogLine[][] = [];
  const log = new JobLog({
    now: () => clock.time,
    pass: (line) => passed.push(line),
    keep: (lines) => {
      if (clock.isFull) throw new Error('There is no room.');
      kept.push([...lines]);
    },
  });
  return { log, clock, passed, kept };
}

test('lines are numbered, carry their time and are passed on at once', () => {
  const { log, clock, passed } = logAt();
  log.say('begins');
  clock.time = 400;
  log.say('first\nsecond\n\n');
  expect(passed).toEqual([
    { line: 0, at: 0, text: 'begins' },
    { line: 1, at: 400, text: 'first' },
    { line: 2, at: 400, text: 'second' },
  ]);
});

test('before an outcome the newest lines are kept here, and those that cannot be stay for the next time', () => {
  const { log, clock, kept } = logAt();
  log.say('long ago');
  clock.time = 10_000;
  log.say('a');
  clock.isFull = true;
  log.flush();
  clock.isFull = false;
  log.say('b');
  log.flush();
  log.flush();
  expect(kept.map((lines) => lines.map(({ text }) => text))).toEqual([['a', 'b']]);
});

test('a line without end is cut', () => {
  const { log, passed } = logAt();
  log.say('x'.repeat(100_000));
  expect(passed[0]?.text).toHaveLength(4000);
});
