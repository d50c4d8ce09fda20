import { useState } from 'react';
import { partSchema } from '../../../data/schema.ts';
import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { ScrollRegion } from '../../parts/scroll_region.tsx';

const FIRST_FEW = 8;

interface SessionsProps {
  datasetKey: DatasetKey;
  sessions: DatasetDetail['sessions'];
}

/** Every session, the newest first; each leads to its recordings. */
export function Sessions({ datasetKey, sessions }: SessionsProps) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const newestFirst = sessions.toReversed();
  const shown = all ? newestFirst : newestFirst.slice(0, FIRST_FEW);
  return (
    <Card title={t('sessions.title')} hint={t('sessions.hint')}>
      <ScrollRegion label={t('sessions.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sessions.session')}</th>
              <th scope="col">{t('sessions.recorded')}</th>
              <th scope="col" className="number">
                {t('sessions.recordings')}
              </th>
              <th scope="col" className="number">
                {t('sessions.labels')}
              </th>
              <th scope="col">{t('sessions.parts')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((session) => (
              <SessionRow key={session.session_id ?? ''} datasetKey={datasetKey} session={session} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length < sessions.length && (
        <div>
          <Button onPress={() => setAll(true)}>{t('sessions.show_all', { count: sessions.length })}</Button>
        </div>
      )}
    </Card>
  );
}

interface SessionRowProps {
  datasetKey: DatasetKey;
  session: DatasetDetail['sessions'][number];
}

function SessionRow({ datasetKey: { user_id, modality }, session }: SessionRowProps) {
  const { t, number, date } = useTexts();
  const { session_id, first_recorded_at, samples, labels } = session;
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf({ screen: 'recordings', user_id, modality, only: { session_id: session_id ?? '' } })}>
          {session_id ?? t('sessions.none')}
        </a>
      </th>
      <td>{first_recorded_at === null ? t('sessions.no_date') : date(first_recorded_at)}</td>
      <td className="number">{number(samples)}</td>
      <td className="number">{number(labels)}</td>
      <td>{usePartWords(session.parts)}</td>
    </tr>
  );
}

/** "Training 12 · Test 3", or that the next training will say. */
function usePartWords(parts: DatasetDetail['sessions'][number]['parts']): string {
  const { t, number } = useTexts();
  const taken = partSchema.options.filter((part) => parts[part] > 0);
  if (taken.length === 0) return t('sessions.no_part');
  return taken.map((part) => `${t(`part.${part}`)} ${number(parts[part])}`).join(' · ');
}
