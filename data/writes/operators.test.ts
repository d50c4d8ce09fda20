import { expect, test } from 'vitest';
import { listAudit } from '../queries/audit.ts';
import { chosenOperator, listOperators } from '../queries/operators.ts';
import { stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { runWrite } from './index.ts';

test('a named operator arrives, is renamed and chosen, each on record', () => {
  const { store } = temporaryWorkspace();
  const { operator_id } = runWrite(store, 'operators.add', stamp, { name: ' Maria Klein ' });
  runWrite(store, 'operators.rename', stamp, { operator_id, name: 'Maria Klein-Berg' });
  runWrite(store, 'operators.choose', stamp, { account_id: 'tester', operator_id });
  expect(chosenOperator(store, 'tester')).toMatchObject({ operator_id, name: 'Maria Klein-Berg' });
  expect(listAudit(store, 3).map(({ action, new_value }) => [action, new_value])).toEqual([
    ['operators.choose', { name: 'Maria Klein-Berg', account_id: 'tester' }],
    ['operators.rename', { name: 'Maria Klein-Berg' }],
    ['operators.add', { name: 'Maria Klein' }],
  ]);
});

test('nobody has chosen: the account of the computer works', () => {
  const { store } = temporaryWorkspace();
  expect(chosenOperator(store, 'tester')?.name).toBe('Tester');
  runWrite(store, 'operators.choose', stamp, { account_id: 'tester', operator_id: 'tester' });
  expect(listAudit(store, 1)).toMatchObject([{ action: 'operators.add' }]);
});

test('two people never share a name, whatever its capitals', () => {
  const { store } = temporaryWorkspace();
  const { operator_id } = runWrite(store, 'operators.add', stamp, { name: 'Änne' });
  expect(() => runWrite(store, 'operators.add', stamp, { name: 'ÄNNE' })).toThrow(
    expect.objectContaining({ code: 'OPERATOR_NAME_TAKEN' }),
  );
  runWrite(store, 'operators.rename', stamp, { operator_id, name: 'änne' });
  expect(listOperators(store)).toHaveLength(2);
});

test('a name is one line of text, and who is not there cannot be chosen', () => {
  const { store } = temporaryWorkspace();
  for (const name of ['', '  ', 'a\nb', 'x'.repeat(61)])
    expect(() => runWrite(store, 'operators.add', stamp, { name })).toThrow();
  expect(() =>
    runWrite(store, 'operators.choose', stamp, { account_id: 'tester', operator_id: 'nobody' }),
  ).toThrow(expect.objectContaining({ code: 'OPERATOR_UNKNOWN' }));
});
