import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { PromotionBasis } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useFocusAtFirst } from './done_notice.tsx';
import { GoBack } from './go_back.tsx';
import type { InUse, Keeping } from './in_use_store.ts';
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
  const { keeping, decidesAgain } = useStore(store);
  const { value } = useWatched(() => keeping);
  const kept = value?.kept ?? null;
  if (wasInUse) {
    return (
      <>
        <p className="soft">{t('use.was_in_use')}</p>
        <GoBack store={store} version={version} />
      </>
    );
  }
  if (kept && kept.in_use === inUse && !decidesAgain) return <Kept {...{ store, version, kept }} />;
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
  const { keep, busy } = useStore(store);
  return (
    <Button isDisabled={busy} onPress={() => void keep(inUse)}>
      {inUse === null ? t('use.not_yet') : t('use.keep', { version: inUse })}
    </Button>
  );
}

interface KeptProps extends Pick<DecisionProps, 'store' | 'version'> {
  kept: NonNullable<Keeping['kept']>;
}

/** Somebody left it at the version in use: who and when, and the way back to the question. */
function Kept({ store, version, kept: { at, operator, in_use } }: KeptProps) {
  const { t, dateTime } = useTexts();
  const { decideAgain, keptHere } = useStore(store);
  const element = useFocusAtFirst(keptHere);
  return (
    <div ref={element} tabIndex={-1} className="in-use-told">
      <Notice
        title={in_use === null ? t('use.kept_none') : t('use.kept', { version: in_use })}
        actions={<Button onPress={decideAgain}>{t('use.decide_again')}</Button>}
      >
        <p>
          {t('use.kept_by', { when: dateTime(at), person: operator })} {t('use.kept_hint', { version })}
        </p>
      </Notice>
    </div>
  );
}
