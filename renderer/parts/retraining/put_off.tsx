import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import type { Evidence } from '../../app/evidence.ts';
import type { PairActions, Snooze } from '../../app/pair_actions.ts';
import { Button } from '../button.tsx';
import { holdOf } from './hold_words.ts';
import { SnoozeDialog } from './snooze_dialog.tsx';

interface PutOffProps {
  evidence: Evidence;
  actions: StoreApi<PairActions>;
  /** "Mira, Gesture". */
  pair: string;
  suffix: ReactNode;
  onAnswered(): void;
}

const HOUR_MS = 3_600_000;

/** One button in one place for "Not now" and its undoing, so that the focus stays where it is. */
export function PutOff({ evidence, actions, pair, suffix, onAnswered }: PutOffProps) {
  const { t, date } = useTexts();
  const { announcer } = useApp();
  const { busy, snooze, wake } = useStore(actions);
  const [asking, setAsking] = useState(false);
  const snoozed = holdOf(evidence, 'snoozed') !== null;
  const answered = (message: string) => {
    announcer.getState().announce(message);
    onAnswered();
  };
  const putOff = async (choice: Snooze) => {
    setAsking(false);
    if (!(await snooze(choice))) return;
    answered(t('pair.snoozed', { pair, until: date(Date.now() + choice.hours * HOUR_MS) }));
  };
  const takeBack = async () => {
    if (await wake()) answered(t('pair.woken', { pair }));
  };
  return (
    <>
      <Button look="quiet" isPending={busy} onPress={() => (snoozed ? void takeBack() : setAsking(true))}>
        {t(snoozed ? 'pair.wake' : 'pair.snooze')}
        {suffix}
      </Button>
      {asking && (
        <SnoozeDialog
          pair={pair}
          onSnooze={(choice) => void putOff(choice)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
