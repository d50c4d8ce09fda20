import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { fakeActivation, fakeModel } from './testing.ts';
import type { VersionEntry } from './timeline.ts';
import { deletedWords, exportedWords, inUseWords, trainedWords, understandsWords } from './version_words.ts';

const en = createTexts('en', 'en-GB');
const noon = Date.UTC(2026, 4, 3, 12);
const entry: VersionEntry = {
  kind: 'version',
  ...{ version: 2, uses: [], exported: null },
  model: fakeModel(2, { created_at: noon }),
};

describe('what is said of a version', () => {
  it('says when and from what it was trained', () => {
    expect(trainedWords(entry, en)).toBe('Trained 3 May 2026 from 40 recordings with 2 labels.');
  });

  it('does not make up a figure', () => {
    expect(understandsWords(entry, en)).toMatch(/^How much it understands cannot be said/);
  });

  it('says how long it was in use and why', () => {
    const use = { from: noon, to: null, activation: fakeActivation(2, noon) };
    expect(inUseWords(use, en)).toMatch(/^In use since 3 May 2026.*\. Reason given: It is better$/);
    expect(inUseWords({ ...use, to: noon }, en)).toMatch(/^In use from 3 May 2026.* to 3 May 2026/);
  });

  it('says how often it left the app', () => {
    expect(exportedWords({ exports: 1, last_at: noon }, en)).toBe('Exported on 3 May 2026.');
    expect(exportedWords({ exports: 3, last_at: noon }, en)).toBe('Exported 3 times, last on 3 May 2026.');
  });

  it('says who deleted it, or that only the newest are kept', () => {
    const gone = { version: 1, created_at: 0, deleted_at: noon, operator: 'Robin', reason: 'A mistake' };
    const words = (change: object) =>
      deletedWords({ kind: 'deleted', version: 1, deleted: { ...gone, ...change } }, en);
    expect(words({})).toBe('Version 1 was deleted on 3 May 2026 by Robin: A mistake');
    expect(words({ reason: 'retention' })).toMatch(/because only the newest are kept/);
    expect(words({ reason: null })).toBe('Version 1 was deleted on 3 May 2026.');
  });
});
