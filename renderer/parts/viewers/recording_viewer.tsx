import { useMemo } from 'react';
import { useApp, useTexts } from '../../app/context.ts';
import { createResource } from '../../app/resource.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Loading } from '../loading.tsx';
import { AudioViewer } from './audio_viewer.tsx';
import { GestureViewer } from './gesture_viewer.tsx';
import { decodeSignal, decodeSpectrogram, type Sound } from './signal.ts';
import { Thumbnail } from './thumbnail.tsx';

interface RecordingViewerProps {
  sample_id: number;
  /** `small`: a still picture for a list. `large`: to look at and to listen to. */
  size: 'small' | 'large';
  /** Starts by itself, unless the system asks for little movement. */
  autoplay?: boolean;
}

/** A recording of the store to see, and to hear where it is a sound. */
export function RecordingViewer({ sample_id, size, autoplay = false }: RecordingViewerProps) {
  if (size === 'small') return <Thumbnail key={sample_id} sample_id={sample_id} />;
  return <LargeViewer key={sample_id} sample_id={sample_id} autoplay={autoplay} />;
}

function LargeViewer({ sample_id, autoplay }: { sample_id: number; autoplay: boolean }) {
  const { t } = useTexts();
  const { connection } = useApp();
  const {
    value: signal,
    error,
    reload,
  } = useWatched(() =>
    createResource(connection, [], async () =>
      decodeSignal(await connection.bridge.call('recordings.signal', { sample_id })),
    ),
  );
  const label = t('viewer.recording', { id: String(sample_id) });
  if (signal?.kind === 'audio') return <StoredSound {...{ sample_id, label, autoplay }} sound={signal} />;
  if (signal) return <GestureViewer sequence={signal} {...{ label, autoplay }} />;
  return <Loading error={error} onRetry={() => void reload()} />;
}

interface StoredSoundProps {
  sample_id: number;
  sound: Sound;
  label: string;
  autoplay: boolean;
}

/** Plays at once; its colours come when they are worked out. */
function StoredSound({ sample_id, sound, label, autoplay }: StoredSoundProps) {
  const { connection } = useApp();
  const { value } = useWatched(() =>
    createResource(connection, [], () => connection.bridge.call('recordings.spectrogram', { sample_id })),
  );
  const spectrogram = useMemo(() => value && decodeSpectrogram(value), [value]);
  return <AudioViewer {...sound} {...{ label, spectrogram, autoplay }} />;
}
