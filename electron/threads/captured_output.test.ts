import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const captured = new URL('./captured_output.ts', import.meta.url).href;

test('whatever code in the thread prints is heard line by line, and the terminal gets none of it', async () => {
  const code = `
    import { parentPort } from 'node:worker_threads';
    import { captureOutput } from ${JSON.stringify(captured)};
    captureOutput((line) => parentPort.postMessage(line.trim()));
    console.log('log %d', 1);
    console.error('error');
    process.stdout.write('out');
    process.stderr.write(Buffer.from('bytes'), () => process.emitWarning('careful'));
  `;
  const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const worker = new Worker(url, { stdout: true, stderr: true });
  const heard: unknown[] = [];
  worker.on('message', (line) => heard.push(line));
  const printed: unknown[] = [];
  worker.stdout.on('data', (chunk) => printed.push(chunk));
  await once(worker, 'exit');
  const warning = expect.stringContaining('Warning: careful');
  expect(heard).toEqual(['log 1', 'error', 'out', 'bytes', warning]);
  expect(printed).toEqual([]);
});
