import pLimit from 'p-limit';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SearchField } from '../../parts/search_field.tsx';
import { OutcomeFilter } from './outcome_filter.tsx';
import { RecommendationEntry } from './recommendation_entry.tsx';
import { A_SCREENFUL, matching, type Recommendations } from './recommendations_store.ts';

const AT_ONCE = 2;

interface RecommendationListProps {
  answer: CallOutput<'retraining.recommendations'>;
  state: Recommendations;
}

/** The longest first, a screenful at a time. */
export function RecommendationList({ answer, state }: RecommendationListProps) {
  const { t } = useTexts();
  const { counts, recommendations } = answer;
  const inTurn = useTurns();
  if (counts.advise + counts.request + counts.held_back === 0) {
    return (
      <Notice tone="good" title={t('recommend.none')}>
        <p>{t('recommend.none_hint')}</p>
      </Notice>
    );
  }
  const found = matching(recommendations, state.search);
  const more = Math.min(A_SCREENFUL, countOf(answer, state) - state.most);
  return (
    <>
      <div className="recommendation-filters">
        <OutcomeFilter counts={counts} shown={state.shown} onShow={state.show} />
        <SearchField label={t('recommend.search')} value={state.search} onChange={state.setSearch} />
      </div>
      {found.length === 0 ? (
        <p className="soft">
          {t(state.search.trim() === '' ? 'recommend.none_like_this' : 'recommend.no_match')}
        </p>
      ) : (
        <ul className="stack" aria-label={t('recommend.list')}>
          {found.slice(0, state.most).map((recommendation) => (
            <RecommendationEntry
              key={`${recommendation.modality} ${recommendation.user_id}`}
              recommendation={recommendation}
              inTurn={inTurn}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <div>
          <Button onPress={state.showMore}>{t('recommend.more', { count: more })}</Button>
        </div>
      )}
    </>
  );
}

/** What is still waiting when somebody leaves is not looked up any more. */
function useTurns() {
  const [inTurn] = useState(() => pLimit(AT_ONCE));
  useEffect(() => () => inTurn.clearQueue(), [inTurn]);
  return inTurn;
}

/** How many the list has in all; while one searches, how many were found. */
function countOf(
  { counts, recommendations }: RecommendationListProps['answer'],
  { shown, search }: Recommendations,
) {
  if (search.trim() !== '') return matching(recommendations, search).length;
  return shown === 'all' ? counts.advise + counts.request + counts.held_back : counts[shown];
}
