import { AppError } from '../../../data/errors.ts';
import captureAddress from './capture_worklet.ts?worker&url';
import { SAMPLE_RATE } from './sound_check.ts';

/** What keeps a microphone from being heard. */
export type MicrophoneFault = 'denied' | 'none' | 'busy' | 'broken';

export class MicrophoneError extends AppError {
  readonly fault: MicrophoneFault;

  constructor(fault: MicrophoneFault, cause?: unknown) {
    super(`MICROPHONE_${fault.toUpperCase()}`, 'The microphone cannot be heard.', { cause });
    this.fault = fault;
  }
}

export interface Listener {
  onSamples(samples: Float32Array): void;
  /** The microphone was unplugged, or taken back. */
  onLost(): void;
}

/** Begins to listen. @returns the function that ends it @throws MicrophoneError */
export type StartListening = (listener: Listener) => Promise<() => void>;

/** As the recordings were made: nothing is taken away from the sound, nothing made louder. */
const asItIs = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** Listens to the microphone of this computer, 16 kHz, mono. */
export const listenToMicrophone: StartListening = async ({ onSamples, onLost }) => {
  const stream = await openMicrophone();
  const audio = new AudioContext({ sampleRate: SAMPLE_RATE });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    void audio.close();
  };
  try {
    await audio.audioWorklet.addModule(captureAddress);
    const capture = new AudioWorkletNode(audio, 'capture', { numberOfOutputs: 0 });
    capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => onSamples(data);
    for (const track of stream.getTracks()) track.onended = onLost;
    audio.createMediaStreamSource(stream).connect(capture);
    await audio.resume();
  } catch (cause) {
    stop();
    throw new MicrophoneError('broken', cause);
  }
  return stop;
};

async function openMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: asItIs });
  } catch (cause) {
    throw new MicrophoneError(faultOf(cause), cause);
  }
}

const faults: Readonly<Record<string, MicrophoneFault>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

const faultOf = (cause: unknown): MicrophoneFault =>
  (cause instanceof DOMException && faults[cause.name]) || 'broken';
