import { expect, test } from 'vitest';
import { endNotice } from './end_notice.ts';
import { nativeWords } from './native_words.ts';

const words = nativeWords('en');
const job = {
  kind: 'train',
  status: 'completed',
  user_id: 'Mira',
  started_at: 0,
  finished_at: 60_000,
} as const;

test('the end of long work is told, well or not', () => {
  expect(endNotice(job, words)).toEqual({ title: 'The training: finished', body: 'Mira' });
  expect(endNotice({ ...job, status: 'failed' }, words)?.title).toBe('The training: did not succeed');
  expect(endNotice({ ...job, kind: 'backup', user_id: null }, nativeWords('de'))).toEqual({
    ...{ title: 'Sicherung: abgeschlossen', body: '' },
  });
});

test('short work, what goes on and what somebody cancelled is not', () => {
  expect(endNotice({ ...job, finished_at: 9_999 }, words)).toBeNull();
  expect(endNotice({ ...job, status: 'in_progress', finished_at: null }, words)).toBeNull();
  expect(endNotice({ ...job, status: 'cancelled' }, words)).toBeNull();
});
