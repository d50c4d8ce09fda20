import type { PartMetrics } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { ScrollRegion } from '../../parts/scroll_region.tsx';

interface PerLabelProps {
  metrics: PartMetrics;
  /** Where the recordings of a label are to be seen; null: nowhere. */
  hrefOf: ((label: string) => string) | null;
}

/** Precision and recall of every label. */
export function PerLabel({ metrics, hrefOf }: PerLabelProps) {
  const { t, number, percent } = useTexts();
  return (
    <ScrollRegion label={t('per_label.title')}>
      <table>
        <caption className="figures-caption soft small">{t('per_label.hint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('per_label.label')}</th>
            <th scope="col" className="number">
              {t('per_label.support')}
            </th>
            <th scope="col" className="number">
              {t('per_label.recall')}
            </th>
            <th scope="col" className="number">
              {t('per_label.precision')}
            </th>
            <th scope="col" className="number">
              {t('per_label.f1')}
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.per_class.map(({ label, support, recall, precision, f1 }) => (
            <tr key={label}>
              <th scope="row">{hrefOf ? <a href={hrefOf(label)}>{label}</a> : label}</th>
              <td className="number">{number(support)}</td>
              <td className="number">{percent(recall)}</td>
              <td className="number">{percent(precision)}</td>
              <td className="number">{percent(f1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
