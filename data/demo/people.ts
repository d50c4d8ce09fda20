import { AUDIO_ENCODING, type SignalPayload } from '../importers/item.ts';
import { audioPayload, sequencePayload } from '../importers/signal.ts';
import type { Modality } from '../schema.ts';
import { GESTURE_FRAMES, gestureDay, movements, recordGesture } from './gesture.ts';
import { HAND_DIMS } from './hand.ts';
import type { Uniform } from './random.ts';
import { vocalisations, words } from './vocabulary.ts';
import { type Glide, utter, voiceDay } from './voice.ts';

/** Makes one more recording of a label; those of one day resemble each other more than those of two. */
export type Day = ReadonlyMap<string, () => SignalPayload>;

export interface DemoPerson {
  user_id: string;
  modality: Modality;
  encoding: string;
  /** The session, counted from 0, for which nobody declared consent. */
  sessionWithoutConsent: number | null;
  /** How often the recogniser had to ask, and how often it was then put right. */
  clarificationRate: number;
  correctionRate: number;
  startDay(uniform: Uniform): Day;
}

/** Three made-up people: one who signs, one who calls, one who speaks. */
export const demoPeople: readonly DemoPerson[] = [
  {
    user_id: 'demo-anna',
    modality: 'gesture',
    encoding: 'demo_hand_landmarks_xy_v1',
    sessionWithoutConsent: null,
    clarificationRate: 0.22,
    correctionRate: 0.4,
    startDay: signingDay,
  },
  {
    user_id: 'demo-ben',
    modality: 'sound',
    encoding: AUDIO_ENCODING,
    sessionWithoutConsent: 4,
    clarificationRate: 0.12,
    correctionRate: 0.25,
    startDay: (uniform) => voiceDayOf(vocalisations, 150, uniform),
  },
  {
    user_id: 'demo-mia',
    modality: 'speech',
    encoding: AUDIO_ENCODING,
    sessionWithoutConsent: null,
    clarificationRate: 0.08,
    correctionRate: 0.2,
    startDay: (uniform) => voiceDayOf(words, 230, uniform),
  },
];

function signingDay(uniform: Uniform): Day {
  const day = gestureDay(uniform);
  return new Map(
    Object.entries(movements).map(([label, move]) => [
      label,
      () => sequencePayload(recordGesture(move, day, uniform), GESTURE_FRAMES, HAND_DIMS),
    ]),
  );
}

function voiceDayOf(
  vocabulary: Readonly<Record<string, readonly Glide[]>>,
  pitchHz: number,
  uniform: Uniform,
): Day {
  const day = voiceDay(pitchHz, uniform);
  return new Map(
    Object.entries(vocabulary).map(([label, glides]) => [
      label,
      () => audioPayload(utter(glides, day, uniform)),
    ]),
  );
}
