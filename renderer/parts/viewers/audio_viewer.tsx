import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Canvas, type Drawing } from './canvas.tsx';
import { soundWords } from './describe.ts';
import { drawSpectrogram, drawWaveform } from './draw_sound.ts';
import { soundEngine } from './engines.ts';
import type { Player } from './player.ts';
import { Playhead } from './playhead.tsx';
import { SeekSlider } from './seek_slider.tsx';
import type { Spectrogram } from './signal.ts';
import { TransportBar } from './transport_bar.tsx';
import { usePlayer } from './use_player.ts';
import './viewers.css';

interface AudioViewerProps {
  /** One channel between -1 and 1; the same array as long as it is the same recording. */
  samples: Float32Array;
  sampleRate: number;
  /** What is heard, for screen readers: "Recording 12, yes". */
  label: string;
  /** As `decodeSpectrogram` of signal.ts gives it; without one only the waveform is drawn. */
  spectrogram?: Spectrogram | null;
  autoplay?: boolean;
}

/** A sound to see and to hear, whether it is in the store or was recorded just now. */
export function AudioViewer({ samples, sampleRate, label, spectrogram, autoplay = false }: AudioViewerProps) {
  const texts = useTexts();
  const create = useCallback(() => soundEngine({ samples, sampleRate }), [samples, sampleRate]);
  const player = usePlayer(create, autoplay);
  const waveform = useCallback((drawing: Drawing) => drawWaveform(drawing, samples), [samples]);
  return (
    <figure className="viewer" aria-label={label}>
      <SoundSlider player={player} label={texts.t('viewer.place')}>
        <Canvas className="viewer-waveform" draw={waveform} />
        {spectrogram && <SpectrogramCanvas spectrogram={spectrogram} />}
      </SoundSlider>
      <TransportBar player={player} words={usePlaceWords(player)} />
      <figcaption className="soft small">
        {soundWords({ samples, sampleRate }, texts)}
        {spectrogram && ` ${texts.t('viewer.spectrogram_hint')}`}
      </figcaption>
    </figure>
  );
}

function SpectrogramCanvas({ spectrogram }: { spectrogram: Spectrogram }) {
  const draw = useCallback((drawing: Drawing) => drawSpectrogram(drawing, spectrogram), [spectrogram]);
  return <Canvas className="viewer-spectrogram" draw={draw} />;
}

interface SoundSliderProps {
  player: StoreApi<Player>;
  label: string;
  children: React.ReactNode;
}

function SoundSlider({ player, label, children }: SoundSliderProps) {
  const { position, duration, seek, toggle } = useStore(player);
  const words = usePlaceWords(player);
  return (
    <SeekSlider
      label={label}
      {...{ position, duration, words }}
      step={0.1}
      onSeek={seek}
      onToggle={() => void toggle()}
    >
      {children}
      <Playhead position={position} duration={duration} />
    </SeekSlider>
  );
}

/** "0.8 of 1.4 seconds". */
function usePlaceWords(player: StoreApi<Player>): string {
  const { t, locale, seconds } = useTexts();
  const { position, duration } = useStore(player);
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const at = new Intl.NumberFormat(locale, digits).format(Math.min(position, duration));
  return t('viewer.place_words', { at, length: seconds(duration) });
}
