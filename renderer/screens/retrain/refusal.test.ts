import { expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { failureTexts } from './refusal.ts';

const de = createTexts('de');
const finding = (code: string, status: string) => ({ code, status, count: 6, evidence: [], message: code });
const findings = [finding('NO_SESSIONS', 'WARNING'), finding('ALL_SILENT', 'FAILED')];
const report = { status: 'FAILED', trainable: 6, classes: 2, findings };
const error = { code: 'QC_GATE_BLOCKED', message: 'Nothing is heard.' };

it('says what blocks the training, and not what merely weakens it', () => {
  const texts = failureTexts({ ...error, details: { report } }, de);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(/^In keiner Aufnahme ist etwas zu hören/);
});

it('falls back on the words of the error where no report came with it', () => {
  expect(failureTexts(error, de)[0]).toMatch(/^Mit diesen Aufnahmen/);
  expect(failureTexts({ code: 'DISK_FULL', message: 'No room.' }, de)[0]).toMatch(/Speicherplatz/);
});
