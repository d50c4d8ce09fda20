import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Metrics, PartMetrics } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { ScrollRegion } from '../../parts/scroll_region.tsx';
import { Confusion } from './confusion.tsx';
import { PerLabel } from './per_label.tsx';

const parts = ['test', 'validation', 'train'] as const;

/** The figures behind the answer, for each part of the split. */
export function Figures({ metrics }: { metrics: Metrics }) {
  const { t } = useTexts();
  const formed = parts.flatMap((part) => {
    const figures = metrics[part];
    return figures ? [{ part, figures }] : [];
  });
  return (
    <>
      <Card title={t('figures.title')} hint={t('figures.hint')}>
        <Overview metrics={metrics} />
      </Card>
      {formed.length > 0 && (
        <Card title={t('figures.by_label')}>
          <Tabs className="stack">
            <TabList aria-label={t('figures.part')} className="segments">
              {formed.map(({ part }) => (
                <Tab key={part} id={part} className="segment">
                  {t(`part.${part}`)}
                </Tab>
              ))}
            </TabList>
            {formed.map(({ part, figures }) => (
              <TabPanel key={part} id={part} className="figures-panel">
                <PerLabel metrics={figures} />
                <Confusion metrics={figures} />
              </TabPanel>
            ))}
          </Tabs>
        </Card>
      )}
    </>
  );
}

function Overview({ metrics }: { metrics: Metrics }) {
  const { t } = useTexts();
  return (
    <ScrollRegion label={t('figures.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figures.part')}</th>
            <th scope="col" className="number">
              {t('figures.recordings')}
            </th>
            <th scope="col" className="number">
              {t('figures.accuracy')}
            </th>
            <th scope="col" className="number">
              {t('figures.macro_f1')}
            </th>
            <th scope="col" className="number">
              {t('figures.loss')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part} name={t(`part.${part}`)} metrics={metrics[part]} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PartRow({ name, metrics }: { name: string; metrics: PartMetrics | null }) {
  const { t, number, percent } = useTexts();
  if (!metrics) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={4} className="soft">
          {t('figures.not_formed')}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{number(metrics.samples)}</td>
      <td className="number">{percent(metrics.accuracy)}</td>
      <td className="number">{percent(metrics.macro_f1)}</td>
      <td className="number">{number(metrics.loss, 3)}</td>
    </tr>
  );
}
