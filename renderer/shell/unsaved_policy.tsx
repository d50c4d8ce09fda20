import { useStore } from 'zustand';
import { useApp, useTexts } from '../app/context.ts';
import { hrefOf } from '../app/router.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import './unsaved_policy.css';

/** Whoever leaves the rules in the middle of a change loses nothing, and is asked without being held up. */
export function UnsavedPolicy() {
  const { policyDraft, router } = useApp();
  const { t } = useTexts();
  const count = useStore(policyDraft, (state) => state.edits.length);
  const discard = useStore(policyDraft, (state) => state.discard);
  const here = useStore(router, ({ route }) => route.screen === 'policy');
  if (count === 0 || here) return null;
  return (
    <aside className="unsaved-policy" aria-label={t('policy.unsaved.title')}>
      <Notice
        tone="accent"
        title={t('policy.left', { count })}
        actions={
          <>
            <ButtonLink href={hrefOf({ screen: 'policy' })}>{t('policy.go_on')}</ButtonLink>
            <Button look="quiet" onPress={discard}>
              {t('policy.discard')}
            </Button>
          </>
        }
      />
    </aside>
  );
}
