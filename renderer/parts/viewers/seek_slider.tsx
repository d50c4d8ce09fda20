import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { positionOfKey, positionOfPointer } from './seek.ts';

interface SeekSliderProps {
  label: string;
  position: number;
  duration: number;
  step: number;
  /** "0.8 of 1.4 seconds". */
  words: string;
  onSeek(position: number): void;
  /** Space. */
  onToggle(): void;
  className?: string;
  children: ReactNode;
}

/** A picture of a recording that is its own slider: press, drag or use the arrow keys to go somewhere in it. */
export function SeekSlider(props: SeekSliderProps) {
  const { label, position, duration, words, onSeek, className = '', children } = props;
  const dragging = useRef(false);
  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onSeek(positionOfPointer(event.clientX - left, width, duration));
  };
  return (
    <div
      className={`viewer-seek ${className}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={duration}
      aria-valuenow={Math.min(position, duration)}
      aria-valuetext={words}
      onKeyDown={(event) => handleKey(event, props)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => dragging.current && seekTo(event)}
      onLostPointerCapture={() => {
        dragging.current = false;
      }}
    >
      {children}
    </div>
  );
}

function handleKey(event: KeyboardEvent, { onSeek, onToggle, ...place }: SeekSliderProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const wanted = positionOfKey(event.key, place);
  if (wanted === null && event.key !== ' ') return;
  event.preventDefault();
  // The screen around has keys of its own.
  event.stopPropagation();
  if (wanted === null) onToggle();
  else onSeek(wanted);
}
