import { expect, test } from 'vitest';
import { importFiles } from '../fixtures.ts';
import { lines } from './session_fixture.ts';

const entry = (n: number, changes = {}) => ({
  ...{ entry_id: `entry-${n}`, timestamp: '2025-07-10T12:00:00Z', user_id: 'elias01', session_id: 'sess_1' },
  ...{ prompt_text: "Did you mean 'drink', or not?", user_response: 'Yes', intent_label: 'drink' },
  ...{ label_correction: null, label_status: 'confirmed', output_mode: 'speech', ...changes },
});
const kept = ({ sink }: Awaited<ReturnType<typeof importFiles>>) =>
  sink.feedbacks.map(({ source, ...feedback }) => feedback);

const quoted = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
const table = (...entries: object[]) =>
  [Object.keys(entries[0] ?? {}), ...entries.map((one) => Object.values(one))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');

test('a feedback log is the same as JSONL, as a JSON list and as a table', async () => {
  const entries = [entry(1), entry(2, { label_status: 'corrected', label_correction: 'eat' })];
  const [jsonl, list, csv] = await Promise.all([
    importFiles({ 'log.jsonl': lines(...entries) }, { path: 'log.jsonl' }),
    importFiles({ 'log.json': JSON.stringify(entries, null, 2) }, { path: 'log.json' }),
    importFiles({ 'log.csv': table(...entries) }, { path: 'log.csv' }),
  ]);
  expect(jsonl.result).toMatchObject({ format: 'a3cp', by_kind: { feedback: 2 }, rejected: [], skipped: 0 });
  expect(kept(list)).toEqual(kept(jsonl));
  expect(kept(csv)).toEqual(kept(jsonl));
  expect(csv.sink.feedbacks[1]).toMatchObject({
    label_correction: 'eat',
    source: { file: 'log.csv', line: 3 },
  });
});

test('one record alone may stand in a JSON file, written as people read it', async () => {
  const content = JSON.stringify(entry(1), null, 2);
  const { result } = await importFiles({ 'entry.json': content }, { path: 'entry.json' });
  expect(result.by_kind.feedback).toBe(1);
});

test('JSON and tables that lie in a folder of sessions are not records', async () => {
  const { result } = await importFiles({
    ...{ 'sessions/a.jsonl': lines(entry(1)), 'sessions/model_info.json': '{}' },
    'sessions/log.csv': table(entry(2)),
  });
  expect(result).toMatchObject({ format: 'a3cp', by_kind: { feedback: 1 }, skipped: 2 });
});

test('a bad row, item or file is named, and the others come in', async () => {
  const csv = await importFiles(
    { 'log.csv': table(entry(1, { label_status: 'perhaps' }), entry(2)) },
    { path: 'log.csv' },
  );
  expect(csv.result).toMatchObject({
    by_kind: { feedback: 1 },
    rejected: [{ file: 'log.csv', line: 2, code: 'BAD_RECORD' }],
  });
  const list = await importFiles({ 'log.json': JSON.stringify([7, entry(1)]) }, { path: 'log.json' });
  expect(list.result).toMatchObject({
    by_kind: { feedback: 1 },
    rejected: [{ line: 1, code: 'BAD_RECORD' }],
  });
  const broken = await importFiles({ 'log.json': '{"entry_id": ' }, { path: 'log.json' });
  expect(broken.result.rejected).toMatchObject([{ file: 'log.json', line: null, code: 'BAD_JSON' }]);
  const open = await importFiles({ 'log.csv': `${table(entry(1))}\r\n"never closed` }, { path: 'log.csv' });
  expect(open.result.rejected).toMatchObject([{ file: 'log.csv', line: null, code: 'CSV_SYNTAX' }]);
});

test('a table of poses stays one', async () => {
  const { result } = await importFiles(
    { 'poses.csv': 'drink,0.1,0.2\neat,0.3,0.4\n' },
    { path: 'poses.csv', modality: 'gesture' },
  );
  expect(result).toMatchObject({ format: 'csv', by_kind: { samples: 2 } });
});

test('a document that is nested without end is rejected, and told', async () => {
  const log = ['{"a":'.repeat(100_000), '1', '}'.repeat(100_000)].join('');
  const { result } = await importFiles({ 'log.json': log }, { path: 'log.json' });
  expect(result.rejected).toMatchObject([{ file: 'log.json', code: 'BAD_JSON' }]);
});
