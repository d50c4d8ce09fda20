import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { holdWords } from './hold_words.ts';
import { fakeEvidence, fakeHold } from './testing.ts';

const en = createTexts('en', 'en-GB');
const de = createTexts('de');
const until = new Date(2026, 11, 4, 18, 30).getTime();

const evidence = fakeEvidence({
  observation: {
    trainable_labels: 1,
    candidate: { version: 4, trained_at: 0, new_samples: 3 },
    snooze: { at: 0, until, reason: 'The person is ill or away: flu' },
  },
  rules: { cooldown_hours: 24, max_per_day: 1, max_per_week: 3, quiet_hours: { from: '22:00', to: '07:00' } },
});

describe('what holds a training back is said with its end', () => {
  it.each([
    [
      'pending_job',
      null,
      'A training is waiting or running already.',
      'Ein Training wartet oder läuft schon.',
    ],
    [
      'not_trainable',
      null,
      'Only 1 label has the 3 recordings that a training needs; it takes 2 such labels.',
      'Erst 1 Bedeutung hat die 3 Aufnahmen, die ein Training braucht; nötig sind 2 solche Bedeutungen.',
    ],
    [
      'candidate_waiting',
      until,
      'Version 4 is trained and not in use. Training again on much the same recordings would give much the same. Until 4 Dec 2026.',
      'Version 4 ist trainiert und nicht in Gebrauch. Ein weiteres Training mit fast denselben Aufnahmen ergäbe fast dasselbe. Bis 04.12.2026.',
    ],
    [
      'snoozed',
      until,
      'Put off by a person: The person is ill or away: flu. Until 4 Dec 2026.',
      'Von einer Person zurückgestellt: Die Person ist krank oder nicht da: flu. Bis 04.12.2026.',
    ],
    [
      'cooldown',
      until,
      'The pause after the last request is not over (24 hours). Until 4 Dec 2026, 18:30.',
      'Die Pause nach der letzten Anforderung ist noch nicht vorbei (24 Stunden). Bis 04.12.2026, 18:30.',
    ],
    [
      'day_cap',
      until,
      'It was asked once in 24 hours already, as often as allowed. Until 4 Dec 2026, 18:30.',
      'In 24 Stunden wurde schon einmal angefordert; öfter ist nicht erlaubt. Bis 04.12.2026, 18:30.',
    ],
    [
      'week_cap',
      until,
      'It was asked 3 times in 7 days already, as often as allowed. Until 4 Dec 2026, 18:30.',
      'In 7 Tagen wurde schon 3-mal angefordert; öfter ist nicht erlaubt. Bis 04.12.2026, 18:30.',
    ],
    [
      'quiet_hours',
      until,
      'These are quiet hours (22:00 to 07:00). Until 4 Dec 2026, 18:30.',
      'Es ist Ruhezeit (22:00 bis 07:00). Bis 04.12.2026, 18:30.',
    ],
  ] as const)('%s', (code, end, english, german) => {
    const hold = fakeHold(code, end);
    expect(holdWords(hold, evidence, en)).toBe(english);
    expect(holdWords(hold, evidence, de)).toBe(german);
  });
});
