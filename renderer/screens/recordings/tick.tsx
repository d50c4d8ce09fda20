import type { MouseEvent } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Recording } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { labelWords } from './recording_words.ts';
import type { Recordings } from './recordings_store.ts';

interface TickProps {
  store: StoreApi<Recordings>;
  place: number;
  recording: Recording;
  checked: boolean;
}

/** Takes one recording into the selection; with Shift all up to it. The key for it works on the list. */
export function Tick({ store, place, recording, checked }: TickProps) {
  const texts = useTexts();
  const { sample_id } = recording;
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.shiftKey) void store.getState().extendTo(place);
    else store.getState().toggle(sample_id);
  };
  const name = texts.t('recordings.select_one', {
    number: texts.number(place + 1),
    label: labelWords(recording, texts),
  });
  return (
    // biome-ignore lint/a11y: the field in it has the name and the role; around it is only more room to press
    <label className="tick" onClick={(event) => event.stopPropagation()}>
      <input type="checkbox" tabIndex={-1} aria-label={name} checked={checked} onClick={toggle} readOnly />
    </label>
  );
}
