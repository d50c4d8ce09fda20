import { expect, test } from 'vitest';
import { createRandom } from '../../trainer/random.ts';
import type { CommandEnd } from '../bench/command_line.ts';
import { act } from './actor.ts';
import { lost } from './finding.ts';
import type { Operation } from './operations/operation.ts';
import { Target } from './target.ts';

/** Takes note of every document, and finds fault with it, so that one can see that it was given one. */
const operation: Operation = {
  ...{ name: 'wave', isJob: false, weight: 1, refusals: ['ALREADY_WAVED'] },
  command: () => ['wave'],
  acknowledge: (attempt) => [lost(`noted ${attempt}`)],
  reached: () => 'before its change',
  inspect: async () => [],
};

/** One attempt whose process ends like this. */
function ending(end: Partial<CommandEnd>, killAfter: number | null = null) {
  const target = new Target(operation, { workspace: '/w', idle: 1, random: createRandom(1) });
  const ended = Promise.resolve({ args: ['wave'], code: 0, stdout: '', stderr: '', milliseconds: 9, ...end });
  const start = () => ({ pid: 7, ended, kill() {} });
  return act({ target, number: 1, start, reached: () => 'before its change' }, { delay: 0, killAfter });
}

const refused = (code: string) => JSON.stringify({ error: { code } });

test('what a command has said is a promise, even if it was killed right after', async () => {
  expect(await ending({ stdout: '{}' })).toMatchObject({ killedAfter: null, findings: [lost('noted 1')] });
  const killed = await ending({ stdout: '{}', code: null }, 5);
  expect(killed).toMatchObject({ killedAfter: 5, findings: [lost('noted 1')] });
});

test('what it was about to say when it was killed is none', async () => {
  expect(await ending({ stdout: '{"ver', code: null }, 5)).toMatchObject({ killedAfter: 5, findings: [] });
});

test('a refusal that the rules demand is an end like any other; every other failure is a finding', async () => {
  const demanded = await ending({ stdout: refused('ALREADY_WAVED'), code: 1 });
  expect(demanded).toMatchObject({ refusal: 'ALREADY_WAVED', findings: [] });
  const other = await ending({ stdout: refused('STORE_BUSY'), code: 1 });
  expect(other).toMatchObject({ refusal: null, findings: [{ harm: 'lost' }] });
  expect((await ending({ stderr: 'a crash', code: 7 })).findings).toMatchObject([{ harm: 'lost' }]);
});

test('a process that nobody was to kill and that did not end by itself is a finding', async () => {
  expect(await ending({ code: null })).toMatchObject({ killedAfter: null, findings: [{ harm: 'lost' }] });
});
