import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { AuditChain, AuditLog } from './audit_store.ts';

/** Whether anybody has changed the log behind the app's back. */
export function ChainCard({ log }: { log: StoreApi<AuditLog> }) {
  const { t } = useTexts();
  const { chain, checking, chainError, check } = useStore(log);
  return (
    <Card title={t('audit.chain')} hint={t('audit.chain_hint')}>
      <Failure title={t('audit.chain_failed')} error={chainError} />
      <div role="status">{chain && !checking && <Found chain={chain} />}</div>
      <div>
        <Button icon="check" isDisabled={checking} onPress={() => void check()}>
          {checking ? t('audit.chain_checking') : t('audit.chain_check')}
        </Button>
      </div>
    </Card>
  );
}

function Found({ chain: { ok, entries, broken_at, last_hash } }: { chain: AuditChain }) {
  const { t } = useTexts();
  if (ok) {
    return (
      <Notice tone="good" title={t('audit.chain_whole', { count: entries })}>
        {last_hash && (
          <p className="small">
            {t('audit.chain_last')} <code className="audit-hash">{last_hash}</code>
          </p>
        )}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t('audit.chain_broken', { entry: broken_at ?? 0 })}>
      <p>{t('audit.chain_broken_hint')}</p>
    </Notice>
  );
}
