import { useState } from 'react';
import { useStore } from 'zustand';
import { toErrorJson } from '../../../data/errors.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { More } from '../../parts/more.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Screen } from '../../parts/screen.tsx';
import './trouble.css';
import { placeOf, type Trouble } from './trouble.ts';

/** In place of everything else while the workspace cannot be opened: what happened, and what to do. */
export function TroubleScreen({ trouble, error }: { trouble: Trouble; error: unknown }) {
  const { t } = useTexts();
  const place = placeOf(error);
  const steps = t(`trouble.${trouble}.do`).split('\n');
  return (
    <Screen title={t('trouble.title')}>
      <Notice tone="danger" title={t(`trouble.${trouble}`)} urgent>
        <p>{t(`trouble.${trouble}.what`)}</p>
        <p>{t('trouble.nothing_lost')}</p>
      </Notice>
      <Card title={t('trouble.what_to_do')}>
        <ol className="trouble-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {place !== null && (
          <p>
            {t('trouble.place')} <code className="trouble-place">{place}</code>
          </p>
        )}
        <TryAgain />
        <More title={t('trouble.details')}>
          <p className="trouble-place">{toErrorJson(error).message}</p>
        </More>
      </Card>
    </Screen>
  );
}

/** The program opens the workspace anew; once it can, the window begins from the start. */
function TryAgain() {
  const { info, announcer } = useApp();
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const reload = useStore(info, (state) => state.reload);
  const tryAgain = async () => {
    setBusy(true);
    await reload();
    if (info.getState().error === null) window.location.reload();
    else announcer.getState().announce(t('trouble.still'));
    setBusy(false);
  };
  return (
    <div className="row">
      <Button look="primary" isDisabled={busy} onPress={() => void tryAgain()}>
        {t('app.retry')}
      </Button>
    </div>
  );
}
