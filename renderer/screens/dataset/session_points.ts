import type { DatasetDetail } from '../../../electron/ipc/contract.ts';

export interface SessionPoint {
  /** When the session began: milliseconds since 1970. */
  at: number;
  samples: number;
  /** Recordings up to and with this session. */
  total: number;
}

/** Sessions with a date, the oldest first, and how many recordings there were by then. */
export function sessionPoints(sessions: DatasetDetail['sessions']): {
  points: SessionPoint[];
  /** Recordings of sessions without a date. */
  undated: number;
} {
  const dated = sessions.flatMap(({ first_recorded_at: at, samples }) =>
    at === null ? [] : [{ at, samples }],
  );
  let total = 0;
  const points = dated
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, samples }) => {
      total += samples;
      return { at, samples, total };
    });
  const all = sessions.reduce((sum, { samples }) => sum + samples, 0);
  return { points, undated: all - total };
}
