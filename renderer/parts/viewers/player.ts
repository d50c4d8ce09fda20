import { createStore, type StoreApi } from 'zustand/vanilla';

/** What makes a recording move on: a sound that is heard, or a clock for pictures. */
export interface Engine {
  /** In the engine's own unit: seconds of sound, frames of a gesture. */
  readonly duration: number;
  position(): number;
  play(): Promise<void>;
  pause(): void;
  seek(position: number): void;
  setSpeed(speed: number): void;
  setLoop(loop: boolean): void;
  onEnded(listener: () => void): void;
  close(): void;
}

/** Asks to be called before the next picture is shown; returns how to take that back. */
export type NextPicture = (callback: () => void) => () => void;

export interface Player {
  readonly duration: number;
  position: number;
  playing: boolean;
  loop: boolean;
  slow: boolean;
  play(): Promise<void>;
  pause(): void;
  toggle(): Promise<void>;
  seek(position: number): void;
  setLoop(loop: boolean): void;
  setSlow(slow: boolean): void;
  close(): void;
}

/** Whoever plays now. One recording at a time in the whole window: two at once tell nothing. */
let onStage: StoreApi<Player> | null = null;

/** Plays one recording, and says where it is. */
export function createPlayer(engine: Engine, nextPicture: NextPicture): StoreApi<Player> {
  let stopFollowing = () => {};
  const store = createStore<Player>((set, get) => ({
    duration: engine.duration,
    position: 0,
    playing: false,
    loop: false,
    slow: false,
    async play() {
      if (get().playing) return;
      if (onStage !== store) onStage?.getState().pause();
      onStage = store;
      if (get().position >= engine.duration) get().seek(0);
      set({ playing: true });
      follow();
      await engine.play().catch(() => get().pause());
    },
    pause() {
      stopFollowing();
      engine.pause();
      set({ playing: false, position: engine.position() });
    },
    async toggle() {
      if (get().playing) get().pause();
      else await get().play();
    },
    seek(position) {
      engine.seek(position);
      set({ position });
    },
    setLoop(loop) {
      engine.setLoop(loop);
      set({ loop });
    },
    setSlow(slow) {
      engine.setSpeed(slow ? 0.5 : 1);
      set({ slow });
    },
    close() {
      stopFollowing();
      if (onStage === store) onStage = null;
      engine.close();
    },
  }));

  function follow(): void {
    stopFollowing = nextPicture(() => {
      store.setState({ position: engine.position() });
      // Asking may have told that it is over.
      if (store.getState().playing) follow();
    });
  }

  engine.onEnded(() => {
    stopFollowing();
    store.setState({ playing: false, position: engine.duration });
  });
  return store;
}
