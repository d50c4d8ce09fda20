import { useState } from 'react';
import { useStore } from 'zustand';
import { fromErrorJson } from '../../../data/errors.ts';
import type { CallOutput } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { useWatched } from '../../app/use_watched.ts';
import type { Texts } from '../../messages/texts.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { PolicyProblemNotice } from './policy_problem.tsx';
import { RecommendationList } from './recommendation_list.tsx';
import './recommendations.css';
import { createRecommendations } from './recommendations_store.ts';

/** Who is worth training again, and why. */
export function RecommendationsScreen() {
  const { connection, announcer } = useApp();
  const texts = useTexts();
  const { t } = texts;
  const [store] = useState(() => createRecommendations(connection));
  const state = useStore(store);
  const { value, error, reload } = useWatched(() => state.list);
  const look = async () => {
    if (await state.look()) announcer.getState().announce(t('recommend.looked_now'));
  };
  return (
    <Screen
      title={t('recommendations.title')}
      lead={t('recommend.lead')}
      actions={
        <Button isPending={state.looking} onPress={() => void look()}>
          {t('recommend.look_now')}
        </Button>
      }
    >
      <Failure title={t('recommend.look_failed')} error={state.lookError} />
      {value ? (
        <>
          <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
          <PolicyProblemNotice problem={value.policy_problem} />
          <Failure
            title={t('recommend.pass_failed')}
            error={value.pass_problem && fromErrorJson(value.pass_problem)}
          />
          <p className="soft">{lookedWords(value, texts)}</p>
          <RecommendationList answer={value} state={state} />
        </>
      ) : (
        <Loading error={error} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}

/** "Last looked … . Looks again … ." */
function lookedWords(
  { last_pass, next_pass_at }: CallOutput<'retraining.recommendations'>,
  { t, dateTime }: Texts,
): string {
  const last = last_pass
    ? t('recommend.looked', { when: dateTime(last_pass.at) })
    : t('recommend.never_looked');
  const next =
    next_pass_at === null
      ? t('recommend.not_by_itself')
      : t('recommend.next', { when: dateTime(next_pass_at) });
  return `${last} ${next}`;
}
