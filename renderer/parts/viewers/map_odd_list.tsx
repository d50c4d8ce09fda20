import { Button as AriaButton } from 'react-aria-components/Button';
import { useTexts } from '../../app/context.ts';
import { type Kind, kindOf, type MapPoint } from './map_kinds.ts';
import { KindMark } from './map_legend.tsx';
import { pointWords } from './map_words.ts';

interface OddListProps {
  points: readonly MapPoint[];
  kinds: readonly Kind[];
  selected: ReadonlySet<number>;
  onCurrent(sample_id: number | null): void;
  onSelect(sample_ids: readonly number[], add: boolean): void;
}

/** The odd ones by name, for who does not point; nothing when there are none. */
export function OddList({ points, kinds, selected, onCurrent, onSelect }: OddListProps) {
  const texts = useTexts();
  const odd = points.filter((point) => point.odd);
  if (odd.length === 0) return null;
  return (
    <section className="map-odd" aria-label={texts.t('map.odd_list')}>
      <h3>{texts.t('map.odd_list')}</h3>
      <ul>
        {odd.map((point) => {
          const kind = kindOf(kinds, point);
          return (
            <li key={point.sample_id}>
              <AriaButton
                className="map-odd-one"
                aria-pressed={selected.has(point.sample_id)}
                onFocus={() => onCurrent(point.sample_id)}
                onHoverStart={() => onCurrent(point.sample_id)}
                onPress={({ shiftKey }) => onSelect([point.sample_id], shiftKey)}
              >
                {kind && <KindMark kind={kind} />}
                {pointWords({ ...point, odd: false }, texts)}
              </AriaButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
