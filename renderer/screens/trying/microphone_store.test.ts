import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../data/errors.ts';
import { fakeProgram } from '../../testing.ts';
import { createMicrophone } from './microphone_store.ts';
import { type Listener, MicrophoneError, type StartListening } from './recorder.ts';

// A file that only a browser can load.
vi.mock('./capture_worklet.ts?worker&url', () => ({ default: '' }));

const version = { user_id: 'Mira', modality: 'sound', version: 3 } as const;
const said = {
  answer: 'drink',
  probabilities: [{ label: 'drink', probability: 0.9 }],
  ...{ limits: null, recording: null, seconds: 0.01 },
};
const tone = (seconds: number, height = 0.5) =>
  Float32Array.from({ length: seconds * 16_000 }, (_, i) => height * Math.sin(i / 5));

/** A microphone that hears what the test says. */
function listening() {
  const heard: { listener: Listener | null; stopped: number } = { listener: null, stopped: 0 };
  const start: StartListening = async (listener) => {
    heard.listener = listener;
    return () => {
      heard.stopped++;
    };
  };
  return { heard, start };
}

function opened(start: StartListening, answer: () => unknown = () => said) {
  const program = fakeProgram({ 'models.try': answer });
  return { program, microphone: createMicrophone(program.connection, version, start) };
}

describe('trying with the microphone', () => {
  it('records from one press to the next and asks the model', async () => {
    const { heard, start } = listening();
    const { program, microphone } = opened(start);
    await microphone.getState().press();
    expect(microphone.getState().state).toBe('recording');
    heard.listener?.onSamples(tone(0.5));
    heard.listener?.onSamples(tone(0.5));
    expect(microphone.getState().seconds).toBe(1);
    expect(microphone.getState().level).toBeGreaterThan(0.5);
    await microphone.getState().press();
    expect(heard.stopped).toBe(1);
    expect(microphone.getState()).toMatchObject({ state: 'idle', answer: said, problem: null });
    const [call] = program.asked as { input: { input: { audio_base64: string } } }[];
    expect(Buffer.from(call?.input.input.audio_base64 ?? '', 'base64')).toHaveLength(2 * 16_000);
  });

  it('ends by itself after ten seconds', async () => {
    const { heard, start } = listening();
    const { microphone } = opened(start);
    await microphone.getState().press();
    for (let second = 0; second < 11; second++) heard.listener?.onSamples(tone(1));
    await vi.waitFor(() => expect(microphone.getState().answer).toEqual(said));
    expect(microphone.getState().samples).toHaveLength(160_000);
  });

  it('begins anew with the next press', async () => {
    const { heard, start } = listening();
    const { microphone } = opened(start);
    await microphone.getState().press();
    heard.listener?.onSamples(tone(1));
    await microphone.getState().press();
    await microphone.getState().press();
    expect(microphone.getState()).toMatchObject({ state: 'recording', answer: null, samples: null });
  });

  it.each([
    ['too_short', tone(0.05)],
    ['silent', tone(1, 0)],
  ] as const)('does not ask about a recording that is %s', async (problem, sound) => {
    const { heard, start } = listening();
    const { program, microphone } = opened(start);
    await microphone.getState().press();
    heard.listener?.onSamples(sound);
    await microphone.getState().press();
    expect(microphone.getState()).toMatchObject({ state: 'idle', problem });
    expect(program.asked).toEqual([]);
  });

  it('asks about one that is too loud, and says so', async () => {
    const { heard, start } = listening();
    const { microphone } = opened(start);
    await microphone.getState().press();
    heard.listener?.onSamples(tone(1, 1).map((sample) => (sample > 0.5 ? 1 : sample)));
    await microphone.getState().press();
    expect(microphone.getState()).toMatchObject({ problem: 'clipped', answer: said });
  });

  it('says why the microphone cannot be heard', async () => {
    const { microphone } = opened(() => Promise.reject(new MicrophoneError('denied')));
    await microphone.getState().press();
    expect(microphone.getState()).toMatchObject({ state: 'idle', problem: 'denied' });
  });

  it('says that the microphone was taken away', async () => {
    const { heard, start } = listening();
    const { microphone } = opened(start);
    await microphone.getState().press();
    heard.listener?.onLost();
    expect(microphone.getState()).toMatchObject({ state: 'idle', problem: 'lost' });
  });

  it('keeps the recording when the model cannot be asked', async () => {
    const { heard, start } = listening();
    const { microphone } = opened(start, () => {
      throw new AppError('MODEL_CHANGED', 'Damaged.');
    });
    await microphone.getState().press();
    heard.listener?.onSamples(tone(1));
    await microphone.getState().press();
    expect(microphone.getState()).toMatchObject({ state: 'idle', error: { code: 'MODEL_CHANGED' } });
    expect(microphone.getState().samples).toHaveLength(16_000);
  });

  it('lets the microphone go when the screen is left, even while it is still being opened', async () => {
    const { heard, start } = listening();
    const { program, microphone } = opened(start);
    const opening = microphone.getState().press();
    microphone.getState().leave();
    await opening;
    expect(heard.stopped).toBe(1);
    heard.listener?.onSamples(tone(1));
    expect(microphone.getState()).toMatchObject({ state: 'idle', samples: null });
    expect(program.asked).toEqual([]);
  });
});
