import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import type { Kind } from './map_kinds.ts';

interface MapLegendProps {
  kinds: readonly Kind[];
  brought: Kind | null;
  onBring(kind: Kind | null): void;
}

/** What each shape stands for; pressing one brings its points out. */
export function MapLegend({ kinds, brought, onBring }: MapLegendProps) {
  const texts = useTexts();
  return (
    <fieldset className="map-legend">
      <legend className="small soft">{texts.t('map.legend_hint')}</legend>
      {kinds.map((kind) => (
        <ToggleButton
          key={kind.label === undefined ? 'others' : `label ${kind.label}`}
          className="viewer-option"
          isSelected={brought?.label === kind.label && brought !== null}
          onChange={(on) => onBring(on ? kind : null)}
        >
          <KindMark kind={kind} />
          {`${kindWords(kind, texts)} `}
          <span className="soft">{texts.number(kind.count)}</span>
        </ToggleButton>
      ))}
    </fieldset>
  );
}

export function KindMark({ kind }: { kind: Kind }) {
  return (
    <svg className="map-mark" viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      <path d={kind.shape} style={{ fill: `var(${kind.token})` }} />
    </svg>
  );
}

export function kindWords({ label }: Pick<Kind, 'label'>, { t }: Texts): string {
  if (label === null) return t('map.unlabelled');
  return label ?? t('map.other');
}
