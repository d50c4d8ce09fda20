import { expect, test } from 'vitest';
import { asksForMicrophone } from './microphone.ts';

const ours = 'app://a3cp';
const asked = { permission: 'media', from: `${ours}/`, kinds: ['audio'] };

test('the app’s own page may use the microphone', () => {
  expect(asksForMicrophone(ours, asked)).toBe(true);
  expect(asksForMicrophone(ours, { ...asked, from: ours })).toBe(true);
});

test.each([
  { ...asked, kinds: ['video'] },
  { ...asked, kinds: ['audio', 'video'] },
  { ...asked, kinds: ['unknown'] },
  { ...asked, kinds: [undefined] },
  { ...asked, kinds: [] },
  { ...asked, from: 'app://a3cp.evil/' },
  { ...asked, from: 'https://example.com/' },
  { ...asked, from: '' },
  { ...asked, permission: 'geolocation' },
  { ...asked, permission: 'display-capture' },
])('nothing else is allowed: $permission $kinds $from', (other) => {
  expect(asksForMicrophone(ours, other)).toBe(false);
});
