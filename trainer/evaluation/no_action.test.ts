import { expect, test } from 'vitest';
import { silentClasses } from './no_action.ts';

test('labels that mean that nothing was said are no answers, however they are written', () => {
  const labels = ['No action', 'drink', 'no-action', 'UNKNOWN', 'nothing', 'rest'];
  expect([...silentClasses(labels)]).toEqual([0, 2, 3]);
});
