import { once } from 'node:events';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';

const background = new URL('./background.ts', import.meta.url).href;

/** How little pressing a thread is after it has called a function of the module (0: as much as any other). */
async function priorityAfter(call: 'giveWay' | 'stepBack'): Promise<unknown> {
  const source = `
    const { readlinkSync } = require('node:fs');
    const { basename } = require('node:path');
    const { parentPort } = require('node:worker_threads');
    const { getPriority } = require('node:os');
    import(${JSON.stringify(background)}).then((module) => {
      module.${call}();
      parentPort.postMessage(getPriority(Number(basename(readlinkSync('/proc/thread-self')))));
    });`;
  const [priority] = await once(new Worker(source, { eval: true }), 'message');
  return priority;
}

describe.skipIf(process.platform !== 'linux')('what a person waits for goes first', () => {
  test('a training steps back behind everything else', async () => {
    expect(await priorityAfter('stepBack')).toBe(19);
  });

  test('what loads models gives way, but not to a training', async () => {
    expect(await priorityAfter('giveWay')).toBe(10);
  });

  test('the thread beside it stays as it is', async () => {
    const before = getPriority();
    await priorityAfter('stepBack');
    expect(getPriority()).toBe(before);
  });
});
