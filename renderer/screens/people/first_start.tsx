import { useStore } from 'zustand';
import { useApp, useTexts } from '../../app/context.ts';
import { jobStep } from '../../app/job_words.ts';
import { isActive } from '../../app/jobs.ts';
import { hrefOf } from '../../app/router.ts';
import { jobErrorText } from '../../messages/error_text.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Screen } from '../../parts/screen.tsx';

/** The empty workspace: two ways to begin. */
export function FirstStart({ onDemo, error }: { onDemo(): void; error: unknown }) {
  const { t } = useTexts();
  return (
    <Screen title={t('first.title')} lead={t('first.lead')}>
      <div className="first-choices">
        <Card icon="import" title={t('import.title')} hint={t('first.import_hint')}>
          <div>
            <ButtonLink look="primary" icon="import" href={hrefOf({ screen: 'import' })}>
              {t('import.title')}
            </ButtonLink>
          </div>
        </Card>
        <Card icon="new" title={t('first.demo')} hint={t('first.demo_hint')}>
          <Failure title={t('first.demo_failed')} error={error} />
          <Demo onDemo={onDemo} />
        </Card>
      </div>
      <p className="row soft">{t('first.local')}</p>
    </Screen>
  );
}

function Demo({ onDemo }: { onDemo(): void }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const known = useStore(jobs, (state) => state.jobs);
  const last = [...known.values()].findLast((job) => job.kind === 'demo');
  if (last && isActive(last)) {
    return (
      <div className="stack-tight">
        <p>{jobStep(last, texts)}</p>
        <Progress label={texts.t('first.demo')} fraction={last.fraction} />
      </div>
    );
  }
  return (
    <>
      {last?.error && (
        <Notice tone="danger" title={texts.t('first.demo_failed')} urgent>
          <p>{jobErrorText(last.error, texts)}</p>
        </Notice>
      )}
      <div>
        <Button onPress={onDemo}>{texts.t('first.demo')}</Button>
      </div>
    </>
  );
}
