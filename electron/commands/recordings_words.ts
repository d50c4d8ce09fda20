import type { CallOutput, Recording, RecordingEdit } from '../ipc/contract.ts';
import { table } from './output.ts';

/** Recordings and what was changed of them, as a person reads it in a terminal. */

export function pageInWords({ recordings, total }: CallOutput<'recordings.list'>): string {
  if (recordings.length === 0) return total === 0 ? 'No such recordings.' : `No more of ${total} recordings.`;
  const heading = ['number', 'recorded', 'label', 'status', 'session', 'part', 'remark'];
  return [table([heading, ...recordings.map(cellsOf)]), `${recordings.length} of ${total}`].join('\n');
}

function cellsOf(recording: Recording): (string | number)[] {
  const { sample_id, recorded_at, label, label_status, session_id, part } = recording;
  const when = recorded_at === null ? 'unknown' : new Date(recorded_at).toISOString();
  return [
    sample_id,
    when,
    label ?? 'none',
    label_status,
    session_id ?? 'none',
    part ?? 'none',
    remarkOn(recording),
  ];
}

function remarkOn({ excluded_reason, doubt }: Recording): string {
  if (excluded_reason !== null) return `taken out: ${excluded_reason}`;
  if (!doubt) return '';
  switch (doubt.kind) {
    case 'contradicts':
      return `like those of “${doubt.instead}”`;
    case 'unlike':
      return 'unlike the others of its label';
    case 'hard_to_tell':
      return `hard to tell from “${doubt.instead}”`;
  }
}

export function editInWords(edit: RecordingEdit): string {
  return `Change ${edit.edit_id}: ${whatOf(edit)}. To take it back: a3cp recordings undo ${edit.edit_id}`;
}

export function editsInWords(edits: readonly RecordingEdit[]): string {
  if (edits.length === 0) return 'Nothing was changed.';
  const rows = edits.map((edit) => [
    edit.edit_id,
    new Date(edit.at).toISOString(),
    edit.operator,
    whatOf(edit),
  ]);
  return table([['change', 'when', 'by', 'what'], ...rows]);
}

function whatOf({ kind, samples, label, reason }: RecordingEdit): string {
  const which = samples === 1 ? '1 recording' : `${samples} recordings`;
  switch (kind) {
    case 'label':
      return `${which} labelled “${label}”`;
    case 'exclude':
      return `${which} taken out of training (“${reason}”)`;
    case 'include':
      return `${which} counting again`;
    case 'undo':
      return `${which} as before`;
  }
}
