import { AUDIO_SAMPLE_RATE } from '../../../data/schema.ts';
import type { Recording, RecordingEdit } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';
import type { Tone } from '../../parts/chip.tsx';
import type { IconName } from '../../parts/icon.tsx';

type State =
  | 'used'
  | 'tested'
  | 'excluded'
  | 'no_consent'
  | 'demo'
  | 'unlabelled'
  | 'unconfirmed'
  | 'rejected'
  | 'other_performer';

export const stateLooks: Readonly<Record<State, { tone: Tone; icon: IconName }>> = {
  used: { tone: 'good', icon: 'check' },
  tested: { tone: 'good', icon: 'check' },
  excluded: { tone: 'neutral', icon: 'stop' },
  no_consent: { tone: 'warning', icon: 'lock' },
  demo: { tone: 'neutral', icon: 'info' },
  unlabelled: { tone: 'accent', icon: 'new' },
  unconfirmed: { tone: 'warning', icon: 'warning' },
  rejected: { tone: 'danger', icon: 'stop' },
  other_performer: { tone: 'neutral', icon: 'info' },
};

/** Whether models learn from a recording, or the first thing that keeps them from it. */
export function stateOf(recording: Recording, user_id: string): State {
  const { excluded_reason, consent, is_demo, label, label_status, performer_id, part } = recording;
  if (excluded_reason !== null) return 'excluded';
  if (consent !== 'given') return 'no_consent';
  if (is_demo) return 'demo';
  if (label === null) return 'unlabelled';
  if (label_status === 'unconfirmed' || label_status === 'rejected') return label_status;
  // Machine-made records carry `system`; the person in them is still the user.
  if (performer_id !== null && performer_id !== 'system' && performer_id !== user_id)
    return 'other_performer';
  return part === 'test' || part === 'holdout' ? 'tested' : 'used';
}

export function stateWords(recording: Recording, user_id: string, { t }: Texts): string {
  const state = stateOf(recording, user_id);
  if (state === 'excluded')
    return t('recordings.state.excluded', { reason: recording.excluded_reason ?? '' });
  return t(`recordings.state.${state}`);
}

/** What speaks against the label; null: nothing does. */
export function doubtWords({ doubt }: Recording, { t }: Texts): string | null {
  if (!doubt) return null;
  const { kind, instead: label } = doubt;
  if (kind === 'contradicts') {
    return label === null
      ? t('recordings.doubt.contradicts_unknown')
      : t('recordings.doubt.contradicts', { label });
  }
  if (label === null) return t(`recordings.doubt.${kind}`);
  return kind === 'unlike'
    ? t('recordings.doubt.unlike_nearer', { label })
    : t('recordings.doubt.hard_to_tell_from', { label });
}

/** Audio in seconds, movements in frames: how fast those came is not always known. */
export function lengthWords({ signal_kind, frames }: Recording, { t, number }: Texts): string {
  if (signal_kind !== 'audio') return t('recordings.frames', { count: frames });
  return t('recordings.length', { seconds: number(frames / AUDIO_SAMPLE_RATE, 1) });
}

export function labelWords({ label }: Pick<Recording, 'label'>, { t }: Texts): string {
  return label ?? t('recordings.unlabelled');
}

/** "12 recordings labelled “yes”". */
export function editWords({ kind, samples: count, label, reason }: RecordingEdit, { t }: Texts): string {
  switch (kind) {
    case 'label':
      return t('recordings.edit.label', { count, label: label ?? '' });
    case 'exclude':
      return t('recordings.edit.exclude', { count, reason: reason ?? '' });
    default:
      return t(`recordings.edit.${kind}`, { count });
  }
}
