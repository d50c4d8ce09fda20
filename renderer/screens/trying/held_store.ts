import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HeldRecording, TryAnswer } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Connection } from '../../bridge.ts';

/** A version of one person's model. */
export interface TriedVersion extends DatasetKey {
  version: number;
}

/** How this visit went so far. */
export interface Tally {
  asked: number;
  understood: number;
  askedBack: number;
}

export interface Held {
  /** In the order in which they are offered; null: not known yet. */
  recordings: readonly Pick<HeldRecording, 'sample_id'>[] | null;
  at: number;
  /** What the person thinks it is, before the model says it. */
  guess: string | null;
  answer: TryAnswer | null;
  busy: boolean;
  error: unknown;
  tally: Tally;
  load(): Promise<void>;
  setGuess(label: string): void;
  ask(): Promise<void>;
  /** The next recording; after the last they come again in another order. */
  next(): void;
}

interface HeldOptions {
  version: TriedVersion;
  /** Offered first, whether it was kept to judge or not. */
  first: number | null;
  /** From 0 to 1, as Math.random. */
  random: () => number;
}

/** Recordings that were kept to judge a version, one at a time in random order: those of the test first. */
export function createHeld(
  { bridge }: Pick<Connection, 'bridge'>,
  { version: { user_id, modality, version }, first, random }: HeldOptions,
): StoreApi<Held> {
  const key = { user_id, modality, version };
  const fresh = { guess: null, answer: null, error: null };
  let held: readonly HeldRecording[] = [];

  const store = createStore<Held>((set, get) => ({
    ...{ recordings: null, at: 0, busy: false, ...fresh },
    tally: { asked: 0, understood: 0, askedBack: 0 },
    load: async () => {
      set({ error: null });
      try {
        ({ recordings: held } = await bridge.call('models.held', key));
        set({ recordings: startingWith(first, shuffled(held, random)) });
      } catch (error) {
        set({ error });
      }
    },
    setGuess: (guess) => set({ guess }),
    ask: async () => {
      const { busy, answer, recordings, at } = get();
      const asked = recordings?.[at];
      if (busy || answer !== null || asked === undefined) return;
      set({ busy: true, error: null });
      try {
        const input = { sample_id: asked.sample_id };
        const given = await bridge.call('models.try', { ...key, input });
        set({ busy: false, answer: given, tally: counted(get().tally, given) });
      } catch (error) {
        set({ busy: false, error });
      }
    },
    next: () => {
      const { recordings, at, busy } = get();
      if (recordings === null || busy) return;
      if (at + 1 < recordings.length) set({ ...fresh, at: at + 1 });
      else set({ ...fresh, at: 0, recordings: shuffled(held, random) });
    },
  }));
  return store;
}

/** What the model learned from says nothing about how well it understands, nor does what nobody labelled. */
function counted(tally: Tally, { answer, recording }: TryAnswer): Tally {
  if (recording?.label == null || recording.part === 'train') return tally;
  return {
    asked: tally.asked + 1,
    understood: tally.understood + Number(answer === recording.label),
    askedBack: tally.askedBack + Number(answer === null),
  };
}

/** Each part in an order of its own, by Fisher and Yates. */
function shuffled(recordings: readonly HeldRecording[], random: () => number): readonly HeldRecording[] {
  const parts = [...Map.groupBy(recordings, ({ part }) => part).values()];
  for (const part of parts) {
    for (let last = part.length - 1; last > 0; last--) {
      const chosen = Math.floor(random() * (last + 1));
      const [a, b] = [part[last], part[chosen]];
      if (a && b) [part[last], part[chosen]] = [b, a];
    }
  }
  return parts.flat();
}

function startingWith(first: number | null, order: readonly HeldRecording[]): Held['recordings'] {
  if (first === null) return order;
  return [{ sample_id: first }, ...order.filter(({ sample_id }) => sample_id !== first)];
}
