import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Select } from '../../parts/select.tsx';
import type { Models, Pair } from './models_store.ts';
import { pairFor } from './timeline.ts';
import { VersusAnswer } from './versus_answer.tsx';

interface VersusCardProps {
  store: StoreApi<Models>;
  models: readonly Model[];
  onCompare(pair: Pair): void;
}

/** Any two versions, chosen here or at one of them above. */
export function VersusCard({ store, models, onCompare }: VersusCardProps) {
  const { t } = useTexts();
  const asked = useStore(store, (state) => state.pair);
  const [[first, second], setPair] = useState<Pair>(() => asked ?? pairFor(models) ?? [0, 0]);
  useEffect(() => {
    if (asked) setPair(asked);
  }, [asked]);
  const choices = models.map(({ version }) => ({
    value: String(version),
    title: t('versions.name', { version }),
  }));
  return (
    <Card title={t('versus.title')} hint={t('versus.hint')}>
      <div className="versus-choice">
        <Select
          label={t('versus.newer')}
          value={String(first)}
          choices={choices}
          onChange={(version) => setPair([Number(version), second])}
        />
        <Select
          label={t('versus.older')}
          value={String(second)}
          choices={choices}
          onChange={(version) => setPair([first, Number(version)])}
        />
        <Button isDisabled={first === second} onPress={() => onCompare([first, second])}>
          {t('versus.compare')}
        </Button>
      </div>
      {first === second && <p className="soft">{t('versus.alike')}</p>}
      <VersusAnswer store={store} models={models} />
    </Card>
  );
}
