import { useState } from 'react';
import { partSchema } from '../../../data/schema.ts';
import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { ScrollRegion } from '../../parts/scroll_region.tsx';

const FIRST_FEW = 8;

export function Sessions({ sessions }: { sessions: DatasetDetail['sessions'] }) {
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
              <SessionRow key={session.session_id ?? ''} session={session} />
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

function SessionRow({ session }: { session: DatasetDetail['sessions'][number] }) {
  const { t, number, date } = useTexts();
  const { session_id, first_recorded_at, samples, labels } = session;
  return (
    <tr>
      <th scope="row">{session_id ?? t('sessions.none')}</th>
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
