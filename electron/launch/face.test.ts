import { expect, test } from 'vitest';
import { chooseFace, describeFace, type FaceFacts } from './face.ts';

const chromium = { name: 'Chromium', path: '/usr/bin/chromium' } as const;
const facts: FaceFacts = {
  open: true,
  hasDisplay: true,
  electron: async () => ({ binary: '/electron', reason: 'its binary is here' }),
  browser: () => chromium,
};
const unreachable = async () => ({ missing: 'Electron could not be fetched (example cannot be reached)' });
const never = () => Promise.reject(new Error('Nobody should look for Electron.'));
const url = 'http://127.0.0.1:1/?token=t';

test('Electron, where its binary is there', async () => {
  const face = await chooseFace(facts);
  expect(face).toMatchObject({ kind: 'electron', binary: '/electron' });
  expect(describeFace(face)).toBe('Opening in Electron: its binary is here.');
});

test('else an installed browser', async () => {
  const face = await chooseFace({ ...facts, electron: unreachable });
  expect(face).toMatchObject({ kind: 'browser', browser: chromium });
  expect(describeFace(face, url)).toBe(
    'Opening in a window of Chromium: Electron could not be fetched (example cannot be reached).',
  );
});

test('else the address', async () => {
  const face = await chooseFace({ ...facts, electron: unreachable, browser: () => null });
  expect(describeFace(face, url)).toBe(
    `Open ${url} in a browser on this computer: Electron could not be fetched (example cannot be reached), ` +
      'and no Chromium, Chrome or Edge was found.',
  );
});

test.each([
  [{ open: false }, '--no-open was given'],
  [{ hasDisplay: false }, 'this session has no display'],
])('with %o the address, and nobody looks for Electron', async (given, reason) => {
  expect(await chooseFace({ ...facts, electron: never, ...given })).toEqual({ kind: 'address', reason });
});
