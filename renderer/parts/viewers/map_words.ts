import type { CallOutput } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';
import type { MapPoint } from './map_kinds.ts';

/** What the map shows, for those who do not see it. */
export function mapWords({ points, total }: CallOutput<'recordings.map'>, { t }: Texts): string {
  const odd = points.filter((point) => point.odd).length;
  const sentences = [
    t('map.words', { count: points.length }),
    points.length < total ? t('map.sample', { shown: points.length, total }) : '',
    odd > 0 ? t('map.odd_words', { count: odd }) : t('map.no_odd'),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

export function pointWords({ sample_id, label, odd }: MapPoint, { t }: Texts): string {
  return t(odd ? 'map.point_odd' : 'map.point', {
    id: String(sample_id),
    label: label ?? t('map.unlabelled'),
  });
}
