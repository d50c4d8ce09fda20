import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../app/context.ts';
import { Canvas, type Drawing } from './canvas.tsx';
import { gestureWords } from './describe.ts';
import { frameEngine } from './engines.ts';
import { type GesturePicture, gesturePicture } from './gesture_picture.ts';
import { drawKeyPictures } from './key_pictures.ts';
import { Playhead } from './playhead.tsx';
import { SeekSlider } from './seek_slider.tsx';
import { framesPerSecond, type Sequence } from './signal.ts';
import { TransportBar } from './transport_bar.tsx';
import { prefersStillness, usePlayer } from './use_player.ts';
import './viewers.css';

/** How fast a gesture is played whose encoding does not tell. */
const USUAL_SPEED = 15;
const KEY_PICTURES = 8;

interface GestureViewerProps {
  /** The same object as long as it is the same recording. */
  sequence: Sequence;
  /** What is seen, for screen readers: "Recording 12, yes". */
  label: string;
  autoplay?: boolean;
}

/** A gesture to see: its landmarks as they move, or how its numbers change where nobody knows what they mean. */
export function GestureViewer({ sequence, label, autoplay = false }: GestureViewerProps) {
  const texts = useTexts();
  const picture = useMemo(() => gesturePicture(sequence), [sequence]);
  const words = gestureWords({ ...sequence, frames: picture.kind === 'track' ? 1 : sequence.frames }, texts);
  return (
    <figure className="viewer" aria-label={label}>
      {picture.frames < 2 ? (
        <Canvas className="viewer-stage" draw={(drawing) => picture.draw(drawing, 0)} />
      ) : (
        <MovingPicture {...{ picture, autoplay }} perSecond={framesPerSecond(sequence.encoding)} />
      )}
      <figcaption className="soft small">
        {`${picture.kind === 'track' ? '' : words} ${texts.t(`viewer.hint_${picture.kind}`)}`.trim()}
      </figcaption>
    </figure>
  );
}

interface MovingPictureProps {
  picture: GesturePicture;
  perSecond: number | null;
  autoplay: boolean;
}

function MovingPicture({ picture, perSecond, autoplay }: MovingPictureProps) {
  const { t } = useTexts();
  const create = useCallback(
    () => frameEngine(picture.frames, perSecond ?? USUAL_SPEED),
    [picture, perSecond],
  );
  const player = usePlayer(create, autoplay && !prefersStillness());
  const { position, duration, seek, toggle } = useStore(player);
  const frame = Math.min(picture.frames - 1, Math.floor(position));
  const words = t('viewer.picture_words', { at: frame + 1, total: picture.frames });
  const draw = useCallback((drawing: Drawing) => picture.draw(drawing, frame), [picture, frame]);
  return (
    <>
      <SeekSlider
        label={t('viewer.place')}
        {...{ position, duration, words }}
        step={1}
        onSeek={seek}
        onToggle={() => void toggle()}
      >
        <Canvas className="viewer-stage" draw={draw} />
        {picture.kind === 'curves' ? (
          <Playhead position={position} duration={duration} />
        ) : (
          <span className="viewer-strip" aria-hidden="true">
            <KeyPictures picture={picture} />
            <Playhead position={position} duration={duration} />
          </span>
        )}
      </SeekSlider>
      <TransportBar player={player} words={words} />
    </>
  );
}

/** The gesture at a glance, from the beginning to the end; also what shows it to those who want no movement. */
function KeyPictures({ picture }: { picture: GesturePicture }) {
  const draw = useCallback((drawing: Drawing) => drawKeyPictures(drawing, picture, KEY_PICTURES), [picture]);
  return <Canvas className="viewer-keys" draw={draw} />;
}
