import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TryAnswer } from '../../../electron/ipc/contract.ts';
import type { Connection } from '../../bridge.ts';
import type { TriedVersion } from './held_store.ts';
import { MicrophoneError, type MicrophoneFault, type StartListening } from './recorder.ts';
import {
  joined,
  loudness,
  MOST_SAMPLES,
  pcmBase64,
  SAMPLE_RATE,
  type SoundFault,
  soundFault,
} from './sound_check.ts';

export type MicrophoneProblem = MicrophoneFault | SoundFault | 'lost';

export interface Microphone {
  state: 'idle' | 'starting' | 'recording' | 'asking';
  /** How loud it is just now, from 0 to 1. */
  level: number;
  seconds: number;
  /** The last recording; it lives in this window only. */
  samples: Float32Array<ArrayBuffer> | null;
  problem: MicrophoneProblem | null;
  answer: TryAnswer | null;
  error: unknown;
  /** Begins to record, or ends it and asks the model. */
  press(): Promise<void>;
  /** Ends everything and forgets it: the screen is left. */
  leave(): void;
}

const fresh = { level: 0, seconds: 0, samples: null, problem: null, answer: null, error: null };

/** Records at most ten seconds and has the version answer; nothing is stored. */
export function createMicrophone(
  { bridge }: Pick<Connection, 'bridge'>,
  { user_id, modality, version }: TriedVersion,
  startListening: StartListening,
): StoreApi<Microphone> {
  let chunks: Float32Array[] = [];
  let stopListening = () => {};
  /** A recording that was left must not come back when the microphone opens at last. */
  let left = false;

  const store = createStore<Microphone>((set, get) => ({
    state: 'idle',
    ...fresh,
    press: () =>
      get().state === 'recording' ? finish() : get().state === 'idle' ? begin() : Promise.resolve(),
    leave: () => {
      left = true;
      stopListening();
      set({ state: 'idle', ...fresh });
    },
  }));
  const set = store.setState;

  async function begin(): Promise<void> {
    left = false;
    chunks = [];
    set({ ...fresh, state: 'starting' });
    try {
      const stop = await startListening({ onSamples, onLost });
      stopListening = stop;
      if (left) return stop();
      set({ state: 'recording' });
    } catch (error) {
      const problem = error instanceof MicrophoneError ? error.fault : 'broken';
      set({ state: 'idle', problem });
    }
  }

  function onSamples(samples: Float32Array): void {
    if (store.getState().state !== 'recording') return;
    chunks.push(samples);
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    set({ level: loudness(samples), seconds: length / SAMPLE_RATE });
    if (length >= MOST_SAMPLES) void finish();
  }

  function onLost(): void {
    stopListening();
    set({ ...fresh, state: 'idle', problem: 'lost' });
  }

  async function finish(): Promise<void> {
    stopListening();
    const samples = joined(chunks).slice(0, MOST_SAMPLES);
    const problem = soundFault(samples);
    const isWorthAsking = problem === null || problem === 'clipped';
    set({ level: 0, samples, problem, state: isWorthAsking ? 'asking' : 'idle' });
    if (isWorthAsking) await ask(samples);
  }

  async function ask(samples: Float32Array): Promise<void> {
    const input = { audio_base64: pcmBase64(samples) };
    const outcome = await bridge.call('models.try', { user_id, modality, version, input }).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    if (!left) set({ state: 'idle', ...outcome });
  }

  return store;
}
