import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Metrics } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { Confusion } from './confusion.tsx';
import { Overview, parts } from './overview.tsx';
import { PerLabel } from './per_label.tsx';

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
