import { useMemo, useState } from 'react';
import type { CallOutput } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource } from '../../app/resource.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Loading } from '../loading.tsx';
import { MapArea } from './map_area.tsx';
import { MapControls } from './map_controls.tsx';
import { type Kind, kindsOf } from './map_kinds.ts';
import { MapLegend } from './map_legend.tsx';
import { OddList } from './map_odd_list.tsx';
import { extentOf, type MapView } from './map_view.ts';
import { mapWords, pointWords } from './map_words.ts';
import './recording_map.css';

interface RecordingMapProps {
  datasetKey: DatasetKey;
  selected: readonly number[];
  onSelect(sample_ids: number[]): void;
}

const FEWEST = 3;

/** Recordings as points; those that resemble each other lie together. Also fit to be fetched lazily. */
export function RecordingMap({ datasetKey, selected, onSelect }: RecordingMapProps) {
  const { t } = useTexts();
  const { connection } = useApp();
  const { user_id, modality } = datasetKey;
  const { value, error, reload } = useWatched(() =>
    createResource(connection, ['datasets'], () =>
      connection.bridge.call('recordings.map', { user_id, modality }),
    ),
  );
  if (!value) return <Loading error={error} onRetry={() => void reload()} />;
  if (value.points.length < FEWEST) return <p className="soft">{t('map.few')}</p>;
  return <DrawnMap map={value} selected={selected} onSelect={onSelect} />;
}

interface DrawnMapProps {
  map: CallOutput<'recordings.map'>;
  selected: readonly number[];
  onSelect(sample_ids: number[]): void;
}

function DrawnMap({ map, selected, onSelect }: DrawnMapProps) {
  const texts = useTexts();
  const { points } = map;
  const kinds = useMemo(() => kindsOf(points), [points]);
  const { middle, reach } = useMemo(() => extentOf(points), [points]);
  const whole: MapView = { ...middle, zoom: 1 };
  const [view, setView] = useState(whole);
  const [current, setCurrent] = useState<number | null>(null);
  const [brought, setBrought] = useState<Kind | null>(null);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const pointed = points.find(({ sample_id }) => sample_id === current);
  const select = (ids: readonly number[], add: boolean) =>
    onSelect(add ? [...chosen.symmetricDifference(new Set(ids))] : [...ids]);
  return (
    <div className="map">
      <p className="small">{mapWords(map, texts)}</p>
      <MapLegend kinds={kinds} brought={brought} onBring={setBrought} />
      <div className="map-body">
        <div className="map-field">
          <MapArea
            {...{ points, kinds, brought, reach, view, current }}
            selected={chosen}
            onView={setView}
            onCurrent={setCurrent}
            onSelect={select}
          />
          <MapControls {...{ view, whole }} around={pointed ?? view} onView={setView} />
        </div>
        <OddList points={points} kinds={kinds} selected={chosen} onCurrent={setCurrent} onSelect={select} />
      </div>
      <p className="map-pointed small" role="status">
        {pointed ? pointWords(pointed, texts) : ''}
      </p>
      <p id="map-help" className="soft small">
        {texts.t('map.help')}
      </p>
    </div>
  );
}
