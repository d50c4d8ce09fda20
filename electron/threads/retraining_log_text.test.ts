import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RetrainingLogLine } from '../../data/retraining/decision_schema.ts';
import { logTable } from './retraining_log_text.ts';

const line: RetrainingLogLine = {
  ...{ user_id: 'anna', modality: 'gesture', timestamp: '2026-11-21T10:00:00.000Z' },
  trigger_reason: 'High clarification rate (0.23 > 0.15)',
  ...{ num_new_samples: 12, clarification_rate: 0.23, model_version_before: 'gesture-anna-v2' },
  ...{ policy_config_version: 3, num_clarifications: 23, num_recognitions: 100 },
  ...{ clarification_rate_lower_bound: 0.17, mode: 'advise', outcome: 'advise', held_back_by: [] },
};

test('the table has the fields of the log for columns, and CR LF after every row', () => {
  const [heading, row, end] = logTable([line]).split('\r\n');
  expect(heading).toBe(
    'user_id,modality,timestamp,trigger_reason,num_new_samples,clarification_rate,model_version_before,policy_config_version,num_clarifications,num_recognitions,clarification_rate_lower_bound,mode,outcome,held_back_by',
  );
  expect(row).toBe(
    'anna,gesture,2026-11-21T10:00:00.000Z,High clarification rate (0.23 > 0.15),12,0.23,gesture-anna-v2,3,23,100,0.17,advise,advise,',
  );
  expect(end).toBe('');
});

test('nothing is empty where nothing is known, and several holds stand in one cell', () => {
  const [, row] = logTable([
    { ...line, clarification_rate: null, held_back_by: ['cooldown', 'day_cap'] },
  ]).split('\r\n');
  expect(row).toContain(',12,,gesture-anna-v2');
  expect(row).toMatch(/,cooldown day_cap$/);
});

test.for(['=1+2', '+1', '-1', '@SUM(A1)', '\tx'])('%j is no formula to a spreadsheet', (user_id) => {
  const [, row] = logTable([{ ...line, user_id }]).split('\r\n');
  expect(row?.startsWith(`'${user_id},`)).toBe(true);
});

test('whatever stands in a cell comes out again as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const trigger_reason = `because ${words}`;
      expect(cellsOf(logTable([{ ...line, trigger_reason }]))[1]?.[3]).toBe(trigger_reason);
    }),
  );
});

/** A reader of RFC 4180, written for this test. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, inQuotes, bare = '', end] = found;
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows;
}
