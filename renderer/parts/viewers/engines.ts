import type { Engine, NextPicture } from './player.ts';
import type { Sound } from './signal.ts';
import { wavOf } from './wav.ts';

/** Before the next picture that the browser paints. */
export const nextPaint: NextPicture = (callback) => {
  const request = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(request);
};

/** Through an audio element, which keeps the pitch at half speed; made when it is first needed. */
export function soundEngine(sound: Sound): Engine {
  let [element, address] = [null as HTMLAudioElement | null, ''];
  let ended = () => {};
  const audio = () => {
    if (element) return element;
    address = URL.createObjectURL(new Blob([wavOf(sound)], { type: 'audio/wav' }));
    element = new Audio(address);
    element.addEventListener('ended', () => ended());
    return element;
  };
  return {
    duration: sound.samples.length / sound.sampleRate,
    position: () => element?.currentTime ?? 0,
    play: () => audio().play(),
    pause: () => element?.pause(),
    seek: (position) => {
      audio().currentTime = position;
    },
    setSpeed: (speed) => {
      audio().playbackRate = speed;
    },
    setLoop: (loop) => {
      audio().loop = loop;
    },
    onEnded: (listener) => {
      ended = listener;
    },
    close: () => {
      element?.pause();
      element = null;
      URL.revokeObjectURL(address);
    },
  };
}

/** A clock that counts frames; `now` in milliseconds. It notices its end when it is asked where it is. */
export function frameEngine(
  frames: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): Engine {
  const duration = Math.max(1, frames);
  let [position, since, speed, loop] = [0, null as number | null, 1, false];
  let ended = () => {};
  const settle = () => {
    if (since === null) return;
    const [at, start] = [now(), since];
    since = at;
    position += ((at - start) / 1000) * perSecond * speed;
    if (position < duration) return;
    if (loop) position %= duration;
    else [position, since] = [duration, null];
    if (since === null) ended();
  };
  return {
    duration,
    position() {
      settle();
      return position;
    },
    async play() {
      since = now();
    },
    pause() {
      settle();
      since = null;
    },
    seek: (to) => {
      position = to;
      if (since !== null) since = now();
    },
    setSpeed(to) {
      settle();
      speed = to;
    },
    setLoop: (to) => {
      loop = to;
    },
    onEnded: (listener) => {
      ended = listener;
    },
    close: () => {
      since = null;
    },
  };
}
