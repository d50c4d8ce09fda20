import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { HeardSound, Loudness } from './loudness.ts';

/** The loudest 20 ms of a whisper into a laptop lie some 10 dB above this; room noise of a quiet room below. */
const SILENT_DB = -60;
/** Words whose loudest 20 ms reach -48 dBFS are still told apart in 99 of 100 cases; below, noise takes over. */
const QUIET_DB = -50;
/** Speech peaks 12 to 18 dB above its mean: at this mean it cannot have fitted. */
const LOUD_DB = -6;

/** Silence, and levels so low or so high that little can be made out. */
export function levelFindings(sounds: readonly HeardSound[]): GateFinding[] {
  const which = (is: (loudness: Loudness) => boolean) =>
    sounds.filter(({ loudness }) => is(loudness)).map(({ facts }) => facts);
  const silent = which(({ loudest }) => loudest < SILENT_DB);
  if (silent.length > 0 && silent.length === sounds.length) {
    const message =
      'Nothing can be heard in any recording. Check the microphone and its permission, then record again.';
    return findingOn(silent, 'ALL_SILENT', 'FAILED', () => message);
  }
  return [
    ...findingOn(
      silent,
      'SILENT_RECORDINGS',
      'WARNING',
      (them) => `Nothing can be heard in ${them}. Record again, unless silence is what is meant.`,
    ),
    ...findingOn(
      which(({ loudest }) => loudest >= SILENT_DB && loudest < QUIET_DB),
      'QUIET_RECORDINGS',
      'WARNING',
      (them) => `Hardly anything can be heard in ${them}. Move the microphone closer.`,
    ),
    ...findingOn(
      which(({ level }) => level > LOUD_DB),
      'LOUD_RECORDINGS',
      'WARNING',
      (them) => `The sound is far too loud in ${them}. Turn the microphone down.`,
    ),
  ];
}
