import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { PromotionBasis } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useFocusAtFirst } from './done_notice.tsx';
import type { InUse } from './in_use_store.ts';
import { GoBack } from './since.tsx';
import { UseWithReason } from './use_with_reason.tsx';

interface DecisionProps {
  store: StoreApi<InUse>;
  basis: PromotionBasis;
  /** The version of this screen. */
  version: number;
  /** The one in use; null: none. */
  inUse: number | null;
  /** A rollback may lead here. */
  wasInUse: boolean;
}

/** Use this version or leave it: one press where the comparison passes, with a reason where it does not. */
export function Decision({ store, basis, version, inUse, wasInUse }: DecisionProps) {
  const { t } = useTexts();
  const kept = useStore(store, (state) => state.kept);
  if (wasInUse) {
    return (
      <>
        <p className="soft">{t('use.was_in_use')}</p>
        <GoBack store={store} version={version} />
      </>
    );
  }
  if (kept) return <Kept {...{ store, version, inUse }} />;
  if (basis.passing) return <UseAtOnce {...{ store, inUse }} />;
  return <UseWithReason store={store} keep={<Keep {...{ store, inUse }} />} />;
}

function UseAtOnce({ store, inUse }: Pick<DecisionProps, 'store' | 'inUse'>) {
  const { t } = useTexts();
  const { busy, use } = useStore(store);
  return (
    <div className="row">
      <Button look="primary" icon="check" isPending={busy} onPress={() => void use()}>
        {t('use.use')}
      </Button>
      <Keep {...{ store, inUse }} />
    </div>
  );
}

function Keep({ store, inUse }: Pick<DecisionProps, 'store' | 'inUse'>) {
  const { t } = useTexts();
  const keep = useStore(store, (state) => state.keep);
  return (
    <Button onPress={keep}>{inUse === null ? t('use.not_yet') : t('use.keep', { version: inUse })}</Button>
  );
}

/** Nothing was written, and it says so. */
function Kept({ store, version, inUse }: Pick<DecisionProps, 'store' | 'version' | 'inUse'>) {
  const { t } = useTexts();
  const decideAgain = useStore(store, (state) => state.decideAgain);
  const element = useFocusAtFirst();
  return (
    <div ref={element} tabIndex={-1} className="in-use-told">
      <Notice
        title={inUse === null ? t('use.kept_none') : t('use.kept', { version: inUse })}
        actions={<Button onPress={decideAgain}>{t('use.decide_again')}</Button>}
      >
        <p>{t('use.kept_hint', { version })}</p>
      </Notice>
    </div>
  );
}
