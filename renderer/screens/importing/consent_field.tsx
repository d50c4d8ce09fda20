import { useTexts } from '../../app/context.ts';
import { Checkbox } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';

/** The operator's word that training is allowed; without it the recordings are kept but not trained on. */
export function ConsentField({ given, onChange }: { given: boolean; onChange(given: boolean): void }) {
  const { t } = useTexts();
  return (
    <div className="stack-tight">
      <Checkbox checked={given} onChange={onChange}>
        <strong>{t('import.consent')}</strong>
        <span className="soft small field-hint">{t('import.consent_hint')}</span>
      </Checkbox>
      {!given && <Notice title={t('import.no_consent')}>{t('import.no_consent_hint')}</Notice>}
    </div>
  );
}
