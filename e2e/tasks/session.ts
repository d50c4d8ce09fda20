import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npzBytes } from '../../data/importers/fixtures.ts';
import { recordingOf } from '../recordings.ts';

export interface Take {
  /** What was meant; null: nobody has said. */
  label: string | null;
  /** The label whose sound can be heard. */
  sounds: string;
}

interface Session {
  user_id: string;
  session_id: string;
  /** When the first was recorded; the others follow, a minute apart. */
  began: Date;
  takes: readonly Take[];
}

/** So many good recordings of each label. */
export function goodTakes(labels: readonly string[], each: number): Take[] {
  return labels.flatMap((label) => Array<Take>(each).fill({ label, sounds: label }));
}

/** Writes a session of sounds as A3CP keeps it: a line a recording, and beside them what was recorded. */
export function writeSession(folder: string, { user_id, session_id, began, takes }: Session): void {
  const place = join(folder, 'logs', 'users', user_id, 'sessions');
  mkdirSync(place, { recursive: true });
  const records = takes.map(({ label, sounds }, index) => {
    const record_id = `${session_id}-${String(index).padStart(3, '0')}`;
    const sound = recordingOf(sounds, began.getDate() * 1000 + index);
    writeFileSync(join(place, `${record_id}.npz`), npzBytes(sound, [sound.length]));
    return {
      ...{ schema_version: '1.0.1', record_id, user_id, session_id, performer_id: user_id },
      timestamp: new Date(began.getTime() + index * 60_000).toISOString(),
      ...{ modality: 'sound', source: 'microphone_worker', raw_features_ref: { uri: `${record_id}.npz` } },
      ...(label === null ? {} : { annotation: { intent: label } }),
    };
  });
  const lines = records.map((record) => `${JSON.stringify(record)}\n`);
  writeFileSync(join(place, `${session_id}.jsonl`), lines.join(''));
}
