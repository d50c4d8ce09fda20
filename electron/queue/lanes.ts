import type { JobKind } from '../../data/schema.ts';
import type { Settings } from '../../data/settings.ts';
import type { ThreadUrls } from '../threads/urls.ts';

/** Jobs of one lane stand in one line; lanes do not wait for each other (docs/queue.md says why). */
export interface Lane {
  kinds: readonly JobKind[];
  thread: Extract<keyof ThreadUrls, 'trainer' | 'import' | 'export'>;
  /** How many of its jobs run at once, over all processes of the workspace. */
  limit(settings: Settings): number;
}

export const lanes: readonly Lane[] = [
  { kinds: ['train'], thread: 'trainer', limit: (settings) => settings.max_active_trainings },
  { kinds: ['import', 'demo'], thread: 'import', limit: () => 1 },
  { kinds: ['export', 'backup'], thread: 'export', limit: () => 1 },
];

export function laneOf(kind: JobKind): Lane {
  const lane = lanes.find(({ kinds }) => kinds.includes(kind));
  if (!lane) throw new Error(`Every kind of job has its lane, "${kind}" too.`);
  return lane;
}
