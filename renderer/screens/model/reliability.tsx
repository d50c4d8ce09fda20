import { useTexts } from '../../app/context.ts';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import './reliability.css';
import type { SaidAndTrue } from './trust.ts';

/** How sure the model said it was, and how often it was right then. The bars repeat the numbers for the eyes. */
export function Reliability({ bins }: { bins: readonly SaidAndTrue[] }) {
  const { t, number, percent } = useTexts();
  return (
    <ScrollRegion label={t('reliability.title')}>
      <table className="reliability">
        <caption className="figures-caption">
          <h4>{t('reliability.title')}</h4>
          <p className="soft small">{t('reliability.hint')}</p>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('reliability.sureness')}</th>
            <th scope="col" className="number">
              {t('figures.recordings')}
            </th>
            <th scope="col" className="number">
              {t('reliability.said')}
            </th>
            <th scope="col" className="number">
              {t('reliability.true')}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row">{t('figures.range', { from: percent(bin.from), to: percent(bin.to) })}</th>
              <td className="number">{number(bin.count)}</td>
              <td className="number">{percent(bin.said)}</td>
              <td className="number">{percent(bin.true)}</td>
              <td aria-hidden="true" className="reliability-drawing">
                <Bar {...bin} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The bar ends at what was true, the mark stands at what was said. */
function Bar({ said, true: share }: SaidAndTrue) {
  return (
    <div className="reliability-bar">
      <div style={{ inlineSize: `${100 * share}%` }} />
      <span style={{ insetInlineStart: `${100 * said}%` }} />
    </div>
  );
}
