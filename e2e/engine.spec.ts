import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { REFERENCE_SHA256 } from '../trainer/engine/reference_sha256.ts';

/** The engine as a page loads it: the same sources and the same WebAssembly as in Node, in one script. */
async function engineScript(): Promise<string> {
  const entry = join(import.meta.dirname, '..', 'trainer', 'engine', 'reference_run.ts');
  const output = await build({
    ...{ configFile: false, logLevel: 'silent', publicDir: false },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'engine' } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The engine makes no bundle.');
  return chunk.code;
}

test('the engine trains to the same bytes in a browser as in Node', async ({ page }) => {
  await page.addScriptTag({ content: await engineScript() });
  const hash = await page.evaluate('engine.referenceRun()');
  expect(hash).toBe(REFERENCE_SHA256);
});
