import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { toErrorJson } from '../../../data/errors.ts';
import { useTexts } from '../../app/context.ts';
import { Failure } from '../failure.tsx';
import { Notice } from '../notice.tsx';
import type { Check, Found } from './check_store.ts';

const MOST_SHOWN = 5;

/** What a look at every file of an export has found; nothing before the first look. */
export function CheckNotice({ check, folder }: { check: StoreApi<Check>; folder: string }) {
  const { t } = useTexts();
  const { checking, found, error } = useStore(check);
  if (checking)
    return (
      <p className="soft" role="status">
        {t('check.checking')}
      </p>
    );
  if (error !== null) return <NotChecked error={error} folder={folder} />;
  if (!found) return null;
  return found.ok ? <Whole found={found} /> : <Damaged found={found} />;
}

function NotChecked({ error, folder }: { error: unknown; folder: string }) {
  const { t } = useTexts();
  if (toErrorJson(error).code !== 'NOT_A_MODEL_FOLDER')
    return <Failure title={t('check.failed')} error={error} />;
  return (
    <Notice tone="warning" title={t('check.gone')} urgent>
      <p>{t('check.gone_hint', { folder })}</p>
    </Notice>
  );
}

function Whole({ found }: { found: Found }) {
  const { t } = useTexts();
  const isOwn = found.signatures.some(({ signer }) => signer === 'this_workspace');
  return (
    <div role="status">
      <Notice tone="good" title={t('check.whole', { count: found.files })}>
        {isOwn && <p>{t('check.signed')}</p>}
      </Notice>
    </div>
  );
}

function Damaged({ found: { problems } }: { found: Found }) {
  const { t } = useTexts();
  return (
    <Notice tone="danger" title={t('check.damaged', { count: problems.length })} urgent>
      <p>{t('check.damaged_hint')}</p>
      <ul className="small">
        {problems.slice(0, MOST_SHOWN).map(({ path, problem }) => (
          <li key={path}>{t(`check.${problem}`, { file: path })}</li>
        ))}
      </ul>
    </Notice>
  );
}
