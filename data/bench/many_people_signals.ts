import { GESTURE_FRAMES, gestureDay, movements, recordGesture } from '../demo/gesture.ts';
import { HAND_DIMS } from '../demo/hand.ts';
import { seededUniform, type Uniform } from '../demo/random.ts';
import { vocalisations, words } from '../demo/vocabulary.ts';
import { utter, voiceDay } from '../demo/voice.ts';
import { audioPayload, sequencePayload } from '../importers/signal.ts';
import type { Modality } from '../schema.ts';
import type { Store } from '../store.ts';

/**
 * Recordings of a few hundred bytes each: two pieces of those that the demo's people make. There are so few
 * different pieces that a million recordings are put together by the store itself.
 */

export const labelsOf: Readonly<Record<Modality, readonly string[]>> = {
  gesture: Object.keys(movements),
  sound: Object.keys(vocalisations),
  speech: Object.keys(words),
};

const VARIANTS = 24;
/** Samples of sound in a piece. */
const PIECE = 100;
export const shapeOf = {
  gesture: { signal_kind: 'sequence', frames: 2, dims: HAND_DIMS, encoding: 'demo_hand_landmarks_xy_v1' },
  sound: { signal_kind: 'audio', frames: 2 * PIECE, dims: 1, encoding: 'pcm_s16le_16khz_mono' },
  speech: { signal_kind: 'audio', frames: 2 * PIECE, dims: 1, encoding: 'pcm_s16le_16khz_mono' },
} as const;

/** Gives every recording above `after` its payload. */
export function addPayloads(store: Store, after: number): void {
  store.run(`CREATE TEMP TABLE pieces (modality TEXT, label TEXT, variant INTEGER, piece BLOB,
    PRIMARY KEY (modality, label, variant)) STRICT, WITHOUT ROWID`);
  for (const modality of ['gesture', 'sound', 'speech'] as const) addPieces(store, modality);
  store.run(
    `INSERT INTO sample_payloads SELECT sample_id, CAST(a.piece || b.piece AS BLOB)
     FROM samples s
     CROSS JOIN pieces a ON a.modality = s.modality AND a.label = COALESCE(s.imported_label, 'help')
       AND a.variant = s.sample_id % ${VARIANTS}
     CROSS JOIN pieces b ON b.modality = s.modality AND b.label = a.label
       AND b.variant = s.sample_id / ${VARIANTS} % ${VARIANTS}
     WHERE s.sample_id > ?`,
    [after],
  );
  store.run('DROP TABLE pieces');
}

function addPieces(store: Store, modality: Modality): void {
  const uniform = seededUniform(modality.length);
  for (const label of labelsOf[modality]) {
    for (let variant = 0; variant < VARIANTS; variant++) {
      const piece = modality === 'gesture' ? pose(label, uniform) : sound(modality, label, uniform);
      store.run('INSERT INTO pieces VALUES (?, ?, ?, ?)', [modality, label, variant, piece]);
    }
  }
}

/** One frame, at the height of the movement. */
function pose(label: string, uniform: Uniform): Uint8Array {
  const move = movements[label];
  if (!move) throw new Error(`There is no movement for ${label}.`);
  const values = recordGesture(move, gestureDay(uniform), uniform);
  const middle = (GESTURE_FRAMES / 2) * HAND_DIMS;
  return sequencePayload(values.slice(middle, middle + HAND_DIMS), 1, HAND_DIMS).payload;
}

function sound(modality: Modality, label: string, uniform: Uniform): Uint8Array {
  const glides = (modality === 'sound' ? vocalisations : words)[label];
  if (!glides) throw new Error(`There is no sound for ${label}.`);
  const values = utter(glides, voiceDay(190, uniform), uniform);
  const middle = values.length >> 1;
  return audioPayload(values.slice(middle, middle + PIECE)).payload;
}
