import { expect, test } from 'vitest';
import { parseStartOptions } from './options.ts';

const defaults = { workspace: null, port: null, open: true, fetchElectron: false, help: false };

test('nothing given: the platform’s folder, any port, a window', () => {
  expect(parseStartOptions([], {})).toEqual(defaults);
});

test('the workspace of the command line wins over that of the environment', () => {
  const env = { A3CP_WORKSPACE: '/from/environment' };
  expect(parseStartOptions([], env).workspace).toBe('/from/environment');
  expect(parseStartOptions(['--workspace', '/given'], env).workspace).toBe('/given');
});

test('every option is understood', () => {
  expect(parseStartOptions(['--port', '8080', '--no-open', '--fetch-electron'], {})).toEqual({
    ...defaults,
    port: 8080,
    open: false,
    fetchElectron: true,
  });
});

test.each([
  ['--prot', '1'],
  ['--port', '0'],
  ['--port', '70000'],
  ['--port', '8e3'],
  ['--port'],
  ['folder'],
  ['--open=no'],
])('wrong usage is said clearly: %s %s', (...args) => {
  expect(() => parseStartOptions(args, {})).toThrow(
    expect.objectContaining({ code: 'WRONG_USAGE', message: expect.stringContaining('Usage: npm start') }),
  );
});
