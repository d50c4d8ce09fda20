import { useTexts } from '../../app/context.ts';
import { Button, IconButton } from '../button.tsx';
import { type MapView, MOST_ZOOM, type Spot, zoomed } from './map_view.ts';

interface MapControlsProps {
  view: MapView;
  whole: MapView;
  /** What stays in its place when the map is enlarged. */
  around: Spot;
  onView(view: MapView): void;
}

export function MapControls({ view, whole, around, onView }: MapControlsProps) {
  const { t } = useTexts();
  return (
    <div className="row">
      <IconButton
        label={t('map.zoom_in')}
        icon="more"
        isDisabled={view.zoom >= MOST_ZOOM}
        onPress={() => onView(zoomed(view, 1.6, around))}
      />
      <IconButton
        label={t('map.zoom_out')}
        icon="less"
        isDisabled={view.zoom <= 1}
        onPress={() => onView(zoomed(view, 1 / 1.6, around))}
      />
      <Button look="quiet" isDisabled={view.zoom <= 1} onPress={() => onView(whole)}>
        {t('map.whole')}
      </Button>
    </div>
  );
}
