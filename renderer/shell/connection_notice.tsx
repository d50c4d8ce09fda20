import { useStore } from 'zustand';
import { useApp, useTexts } from '../app/context.ts';
import { Notice } from '../parts/notice.tsx';
import './connection_notice.css';

/** Says that the program behind the window is gone, for as long as it is. */
export function ConnectionNotice() {
  const { t } = useTexts();
  const { connection } = useApp();
  const state = useStore(connection.state);
  if (state !== 'lost') return null;
  return (
    <div className="connection-notice">
      <Notice tone="danger" title={t('connection.lost')} urgent>
        <p>{t('connection.lost_hint')}</p>
      </Notice>
    </div>
  );
}
