import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { RadioList } from '../../parts/radio_list.tsx';
import { RecordingViewer } from '../../parts/viewers/recording_viewer.tsx';
import { AnswerPanel } from './answer_panel.tsx';
import type { Held } from './held_store.ts';

/** Recordings that were kept to judge the model, one at a time: look, guess, ask. */
export function HeldCard({ store, labels }: { store: StoreApi<Held>; labels: readonly string[] }) {
  const { t } = useTexts();
  const { recordings, at, error, load } = useStore(store);
  useEffect(() => void load(), [load]);
  if (recordings === null) return <Loading error={error} onRetry={() => void load()} />;
  const shown = recordings[at];
  if (!shown) {
    return (
      <Notice tone="accent" title={t('try.none_kept')}>
        <p>{t('try.none_kept_hint')}</p>
      </Notice>
    );
  }
  const title = t('try.recording', { number: at + 1, count: recordings.length });
  return (
    <div className="try-card">
      <Card title={title} hint={t('try.held_hint')}>
        <RecordingViewer key={shown.sample_id} sample_id={shown.sample_id} size="large" />
      </Card>
      <Card title={t('try.model')}>
        <Question store={store} labels={labels} />
        <TallyLine store={store} />
      </Card>
    </div>
  );
}

function Question({ store, labels }: { store: StoreApi<Held>; labels: readonly string[] }) {
  const { t } = useTexts();
  const { answer, guess, busy, error, setGuess, ask, next } = useStore(store);
  return (
    <div className="stack">
      <div className="try-live" role="status">
        {answer && <AnswerPanel answer={answer} guess={guess} />}
      </div>
      {!answer && (
        <RadioList
          label={t('try.guess')}
          value={guess}
          choices={labels.map((label) => ({ value: label, title: label }))}
          inLine
          onChange={setGuess}
        />
      )}
      <Failure title={t('try.failed')} error={error} />
      <div className="row">
        {/* One button for both steps, so that the focus stays where it is: ask, next, ask, next. */}
        <Button look="primary" isPending={busy} onPress={() => (answer ? next() : void ask())}>
          {t(answer ? 'try.next' : 'try.ask')}
        </Button>
        {!answer && (
          <Button look="quiet" isDisabled={busy} onPress={next}>
            {t('try.skip')}
          </Button>
        )}
      </div>
    </div>
  );
}

function TallyLine({ store }: { store: StoreApi<Held> }) {
  const { t } = useTexts();
  const { asked, understood, askedBack } = useStore(store, (state) => state.tally);
  if (asked === 0) return null;
  return (
    <p className="try-tally" role="status">
      <strong>{t('try.tally', { count: asked, understood })}</strong>
      {askedBack > 0 && <span className="soft"> {t('try.tally_back', { count: askedBack })}</span>}
    </p>
  );
}
