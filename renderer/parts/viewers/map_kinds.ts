import type { CallOutput } from '../../../electron/ipc/contract.ts';

export type MapPoint = CallOutput<'recordings.map'>['points'][number];

/** What a point is shown as: a colour and a shape, so that neither is needed alone. */
export interface Kind {
  /** null: without a label; undefined: everything beyond the most frequent labels. */
  label: string | null | undefined;
  count: number;
  token: string;
  /** Around 0, reaching to 1. */
  shape: string;
}

/** More than this nobody tells apart. */
export const MOST_KINDS = 8;

const shapes = [
  'M-.85 0A.85.85 0 1 0 .85 0A.85.85 0 1 0-.85 0Z',
  'M-.76-.76H.76V.76H-.76Z',
  'M0-1 .95.7H-.95Z',
  'M0-1.05 .9 0 0 1.05-.9 0Z',
  'M-.3-.95H.3V-.3H.95V.3H.3V.95H-.3V.3H-.95V-.3H-.3Z',
  'M0 1-.95-.7H.95Z',
  'M-.95-.6-.6-.95 0-.35.6-.95.95-.6.35 0 .95.6.6.95 0 .35-.6.95-.95.6-.35 0Z',
  'M0-1.1 .3-.35 1.05-.35 .45.15 .68.9 0 .45-.68.9-.45.15-1.05-.35-.3-.35Z',
];
const dot = 'M-.55 0A.55.55 0 1 0 .55 0A.55.55 0 1 0-.55 0Z';

/** The labels, the most frequent first; beyond eight all others together, and apart those without a label. */
export function kindsOf(points: readonly MapPoint[]): Kind[] {
  const counts = new Map<string | null, number>();
  for (const { label } of points) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts].flatMap(([label, count]) => (label === null ? [] : [{ label, count }]));
  labels.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const own = labels.slice(0, MOST_KINDS).map(
    ({ label, count }, i): Kind => ({
      ...{ label, count, token: `--kind-${i + 1}` },
      shape: shapes[i] ?? dot,
    }),
  );
  const others = labels.slice(MOST_KINDS).reduce((sum, { count }) => sum + count, 0);
  const rest: Kind[] = [
    { label: undefined, count: others, token: '--kind-other', shape: dot },
    { label: null, count: counts.get(null) ?? 0, token: '--kind-other', shape: dot },
  ];
  return [...own, ...rest.filter(({ count }) => count > 0)];
}

/** The kind that a point is shown as. */
export function kindOf(kinds: readonly Kind[], { label }: MapPoint): Kind | undefined {
  return kinds.find((kind) => kind.label === label) ?? kinds.find((kind) => kind.label === undefined);
}
