import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { type ModelFormat, modelFormatSchema } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/fields.tsx';
import { More } from '../../parts/more.tsx';
import type { ModelState } from './model_store.ts';

/** What other programs read: some of it, or all that this model can be written as. */
export function ExportFormats({ store }: { store: StoreApi<ModelState> }) {
  const { t } = useTexts();
  const { folder, startExport } = useStore(store);
  const [chosen, setChosen] = useState<readonly ModelFormat[]>([]);
  const choose = (format: ModelFormat, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, format] : chosen.filter((one) => one !== format));
  const hasFolder = folder.trim() !== '';
  return (
    <More title={t('export.other')}>
      <p className="soft">{t('export.other_hint')}</p>
      <fieldset className="exporting-formats">
        <legend className="visually-hidden">{t('export.other')}</legend>
        {modelFormatSchema.options.map((format) => (
          <Checkbox
            key={format}
            checked={chosen.includes(format)}
            onChange={(isChosen) => choose(format, isChosen)}
          >
            {t(`format.${format}`)} <span className="soft small">{t(`format.${format}.hint`)}</span>
          </Checkbox>
        ))}
      </fieldset>
      <div className="row">
        <Button isDisabled={!hasFolder || chosen.length === 0} onPress={() => void startExport(chosen)}>
          {t('export.start_other')}
        </Button>
        <Button look="quiet" isDisabled={!hasFolder} onPress={() => void startExport()}>
          {t('export.start_all')}
        </Button>
      </div>
    </More>
  );
}
