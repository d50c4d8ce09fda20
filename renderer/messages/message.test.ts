import { describe, expect, it } from 'vitest';
import { fillMessage } from './message.ts';

describe('a message', () => {
  it('puts each value in its place', () => {
    expect(fillMessage('Version {version} for {person}', { version: 3, person: 'Mira' }, 'en')).toBe(
      'Version 3 for Mira',
    );
  });

  it('writes numbers as the locale does', () => {
    expect(fillMessage('{count}', { count: 12345 }, 'en')).toBe('12,345');
    expect(fillMessage('{count}', { count: 12345 }, 'de')).toBe('12.345');
  });

  it('chooses the plural form by the count', () => {
    const message = { one: '{count} recording', other: '{count} recordings' };
    const filled = [0, 1, 2].map((count) => fillMessage(message, { count }, 'en'));
    expect(filled).toEqual(['0 recordings', '1 recording', '2 recordings']);
  });

  it('leaves braces in a value alone', () => {
    expect(fillMessage('{person}', { person: '{count}', count: 1 }, 'en')).toBe('{count}');
  });

  it('shows a placeholder without a value rather than hiding it', () => {
    expect(fillMessage('Hello {name}', {}, 'en')).toBe('Hello {name}');
  });
});
