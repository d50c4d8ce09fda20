import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { changesBetween } from './changes.ts';
import { type CurrentPolicy, editedPolicy, type PolicyDraft } from './policy_draft.ts';
import { changeWords } from './rule_words.ts';

/** What is not saved yet, and the button that saves it; it stays in view for as long as there is anything. */
export function SaveBar({ draft, current }: { draft: StoreApi<PolicyDraft>; current: CurrentPolicy }) {
  const { t } = useTexts();
  const { edits, saving, saveError, savedVersion, save, discard } = useStore(draft);
  useAnnounced(edits.length, savedVersion);
  useFocusInView(edits.length > 0);
  if (edits.length === 0) return null;
  const version = current.policy.policy_config_version + 1;
  return (
    <section className="save-bar" aria-label={t('policy.unsaved.title')}>
      <Failure title={t('policy.save_failed')} error={saveError} />
      <div className="save-bar-line">
        <ChangeList current={current} draft={draft} />
        <div className="row">
          <Button look="quiet" onPress={discard}>
            {t('policy.discard')}
          </Button>
          <Button look="primary" isDisabled={saving} onPress={() => void save()}>
            {t('policy.save', { version })}
          </Button>
        </div>
      </div>
    </section>
  );
}

function ChangeList({ current, draft }: { current: CurrentPolicy; draft: StoreApi<PolicyDraft> }) {
  const texts = useTexts();
  const edits = useStore(draft, (state) => state.edits);
  const changes = changesBetween(current.policy, editedPolicy(current, edits));
  return (
    <More title={texts.t('policy.unsaved', { count: changes.length })}>
      <ul className="change-list small">
        {changes.map((change) => {
          const words = changeWords(change, texts);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </More>
  );
}

/** The bar comes up over the bottom of the window, where the control may be that one has just moved. */
function useFocusInView(shown: boolean): void {
  useEffect(() => {
    if (shown) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
}

/** The bar is away from the focus: whoever does not see it is told. */
function useAnnounced(unsaved: number, savedVersion: number | null): void {
  const { announcer } = useApp();
  const { t } = useTexts();
  useEffect(() => {
    if (unsaved > 0) announcer.getState().announce(t('policy.unsaved', { count: unsaved }));
    else if (savedVersion !== null)
      announcer.getState().announce(t('policy.saved', { version: savedVersion }));
  }, [announcer, unsaved, savedVersion, t]);
}
