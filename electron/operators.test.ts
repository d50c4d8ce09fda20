import { expect, test } from 'vitest';
import { listAudit } from '../data/queries/audit.ts';
import { stamp } from '../data/testing/store.ts';
import { temporaryWorkspace } from '../data/testing/temporary.ts';
import { runWrite } from '../data/writes/index.ts';
import { Operators, whoWorks } from './operators.ts';

const account = { operator_id: 'tester', name: 'Tester' };

function working() {
  const { store } = temporaryWorkspace();
  const { operator_id } = runWrite(store, 'operators.add', stamp, { name: 'Maria' });
  /** Who worked here each time that the windows were told to look. */
  const told: string[] = [];
  const operators: Operators = new Operators(
    {
      ...{ store, account },
      changed: () => told.push(operators.current.name),
      keep: async (choice) =>
        runWrite(store, 'operators.choose', { ...stamp, operator_id: operators.current.operator_id }, choice),
    },
    whoWorks(store, account, undefined),
  );
  return { store, operators, operator_id, told };
}

test('the change of hands is recorded under who hands over; from then on it is the other', async () => {
  const { store, operators, operator_id, told } = working();
  expect(operators.current.operator_id).toBe('tester');
  await operators.choose(operator_id);
  expect(operators.current).toEqual({ operator_id, name: 'Maria' });
  expect(listAudit(store, 1)).toMatchObject([{ action: 'operators.choose', operator_id: 'tester' }]);
  expect(told, 'the windows look when it is already so').toEqual(['Maria']);
});

test('the choice holds at the next start, and a name for one command goes before it', async () => {
  const { store, operators, operator_id } = working();
  await operators.choose(operator_id);
  expect(whoWorks(store, account, undefined)).toMatchObject({ operator_id });
  expect(whoWorks(store, account, ' tester ')).toMatchObject({ operator_id: 'tester' });
  expect(() => whoWorks(store, account, 'Nobody')).toThrow(
    expect.objectContaining({ code: 'OPERATOR_UNKNOWN' }),
  );
});

test('a new name is shown at once', async () => {
  const { store, operators, operator_id } = working();
  await operators.choose(operator_id);
  runWrite(store, 'operators.rename', stamp, { operator_id, name: 'Maria Klein' });
  operators.readAgain();
  expect(operators.current.name).toBe('Maria Klein');
});
