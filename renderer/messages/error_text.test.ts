import { describe, expect, it } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { errorText, jobErrorText } from './error_text.ts';
import { createTexts } from './texts.ts';

const de = createTexts('de');

describe('an error', () => {
  it('speaks the language of the window where its code is known', () => {
    expect(errorText(new AppError('CONNECTION_LOST', 'The connection was lost.'), de)).toContain(
      'Verbindung',
    );
    expect(jobErrorText({ code: 'CONNECTION_LOST', message: 'lost' }, de)).toContain('Verbindung');
  });

  it('keeps its own words where its code is not', () => {
    expect(errorText(new AppError('BRAND_NEW', 'Plug the stick in again.'), de)).toBe(
      'Plug the stick in again.',
    );
  });

  it('has words even when it is no error at all', () => {
    expect(errorText('broken', de)).toBe('broken');
  });
});
