import { describe, expect, it } from 'vitest';
import { createPreferences, resolveLanguage } from './preferences.ts';
import { browserMemory, readCookie } from './remembered.ts';

function fakePage(cookie = '') {
  const stored = new Map<string, string>();
  const localStorage = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  };
  return { document: { cookie }, localStorage } as unknown as Parameters<typeof browserMemory>[0];
}

describe('the choices of appearance', () => {
  it('follow the system until somebody chooses', () => {
    expect(createPreferences(browserMemory(fakePage())).getState()).toMatchObject({
      theme: 'system',
      language: 'system',
      contrast: 'system',
    });
  });

  it('are remembered', () => {
    const memory = browserMemory(fakePage());
    createPreferences(memory).getState().setTheme('dark');
    createPreferences(memory).getState().setLanguage('de');
    createPreferences(memory).getState().setContrast('more');
    expect(createPreferences(memory).getState()).toMatchObject({
      ...{ theme: 'dark', language: 'de', contrast: 'more' },
    });
  });

  it('survive a new port of the loopback host, where only the cookie does', () => {
    const before = fakePage();
    createPreferences(browserMemory(before)).getState().setTheme('dark');
    const after = fakePage(before.document.cookie.split(';')[0]);
    expect(createPreferences(browserMemory(after)).getState().theme).toBe('dark');
  });

  it('fall back to the system where something unknown was remembered', () => {
    expect(createPreferences({ read: () => 'neon', write: () => undefined }).getState().theme).toBe('system');
  });
});

describe('a cookie', () => {
  it('is found by its whole name', () => {
    expect(readCookie('xa3cp_theme=light; a3cp_theme=dark', 'a3cp_theme')).toBe('dark');
    expect(readCookie('', 'a3cp_theme')).toBeNull();
  });
});

describe('the language', () => {
  it('is the first one of the system that the app speaks', () => {
    expect(resolveLanguage('system', ['fr-FR', 'de-AT', 'en'])).toEqual({ language: 'de', locale: 'de-AT' });
    expect(resolveLanguage('system', ['fr-FR'])).toEqual({ language: 'en', locale: 'en' });
  });

  it('is the chosen one, with the dates and numbers of the system where they fit', () => {
    expect(resolveLanguage('en', ['de-DE', 'en-GB'])).toEqual({ language: 'en', locale: 'en-GB' });
    expect(resolveLanguage('de', ['en-US'])).toEqual({ language: 'de', locale: 'de' });
  });
});
