import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { GateFinding } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { More } from '../../parts/more.tsx';
import type { Choices } from './choices.ts';
import { findingText } from './finding_text.ts';
import { type Remedy, remediesOf } from './remedies.ts';
import type { Remedies } from './remedy_store.ts';

/** What a remedy acts with. */
export interface RemedyContext {
  remedies: StoreApi<Remedies>;
  datasetKey: DatasetKey;
  choose(change: Partial<Choices>): void;
}

/** As long as the record takes it. */
const LONGEST_REASON = 1000;

/** The buttons below a finding: one press each, and none where no button would help. */
export function FindingRemedies({ finding, ...context }: { finding: GateFinding } & RemedyContext) {
  const all = remediesOf(finding);
  const pressed = all.filter(({ kind }) => kind !== 'consent');
  return (
    <>
      {all.length > pressed.length && <Consent />}
      {pressed.length > 0 && (
        <div className="row">
          {pressed.map((remedy) => (
            <RemedyButton key={remedy.kind} {...{ remedy, finding }} {...context} />
          ))}
        </div>
      )}
    </>
  );
}

interface RemedyButtonProps extends RemedyContext {
  remedy: Remedy;
  finding: GateFinding;
}

function RemedyButton({ remedy, finding, remedies, datasetKey, choose }: RemedyButtonProps) {
  const texts = useTexts();
  const { t } = texts;
  const { busy, exclude, confirm } = useStore(remedies);
  const { count } = finding;
  switch (remedy.kind) {
    case 'show': {
      const shown = remedy.only.ids === undefined ? count : (finding.sample_ids?.length ?? count);
      return (
        <ButtonLink href={hrefOf({ ...datasetKey, screen: 'recordings', only: remedy.only })}>
          {t('remedy.show', { count: shown })}
        </ButtonLink>
      );
    }
    case 'exclude': {
      const reason = t('remedy.reason', { finding: findingText(finding, texts) }).slice(0, LONGEST_REASON);
      return (
        <Button isDisabled={busy} onPress={() => void exclude(remedy.sample_ids, reason)}>
          {t('remedy.exclude', { count: remedy.sample_ids.length })}
        </Button>
      );
    }
    case 'confirm':
      return (
        <Button isDisabled={busy} onPress={() => void confirm()}>
          {t('remedy.confirm', { count })}
        </Button>
      );
    case 'import':
      return <ButtonLink href={hrefOf({ ...datasetKey, screen: 'import' })}>{t('remedy.import')}</ButtonLink>;
    case 'others':
      return (
        <Button onPress={() => choose({ includeOthers: remedy.include })}>
          {t(remedy.include ? 'remedy.include_others' : 'remedy.leave_others')}
        </Button>
      );
    case 'consent':
      return null;
  }
}

/** No button asks a person: what to do, step by step. */
function Consent() {
  const { t } = useTexts();
  return (
    <More title={t('remedy.consent')}>
      <ol className="consent-steps">
        <li>{t('remedy.consent.ask')}</li>
        <li>{t('remedy.consent.write')}</li>
        <li>{t('remedy.consent.import')}</li>
      </ol>
    </More>
  );
}
