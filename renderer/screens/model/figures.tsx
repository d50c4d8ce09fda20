import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { More } from '../../parts/more.tsx';
import '../../parts/segments.css';
import { Confusion } from './confusion.tsx';
import { hrefOfJudged } from './judged_recordings.ts';
import { Overview, parts } from './overview.tsx';
import { PerLabel } from './per_label.tsx';

/** The estimate stands in for a test that could not be formed. */
const shownParts = ['estimate', ...parts] as const;

interface FiguresProps {
  model: Model;
  /** How the learning went. */
  curves: ReactNode;
}

/** The figures behind the answer, for each part of the split; what needs explaining is one press further. */
export function Figures({ model, curves }: FiguresProps) {
  const { t } = useTexts();
  const { metrics } = model;
  const formed = shownParts.flatMap((part) => {
    const figures = metrics[part];
    return figures ? [{ part, figures }] : [];
  });
  // The recordings that a version was judged by can be asked for label by label.
  const judgedBy = metrics.test ? 'test' : 'estimate';
  const linkTo = (label: string) => hrefOfJudged(model, { label });
  return (
    <>
      <Card title={t('figures.title')} hint={t('figures.hint')}>
        <More title={t('figures.all')}>
          <Overview metrics={metrics} />
        </More>
        {curves}
      </Card>
      {formed.length > 0 && (
        <Card title={t('figures.by_label')}>
          <Tabs className="stack">
            <TabList aria-label={t('figures.part')} className="segments">
              {formed.map(({ part }) => (
                <Tab key={part} id={part} className="segment">
                  {part === 'estimate' ? t('figures.estimate') : t(`part.${part}`)}
                </Tab>
              ))}
            </TabList>
            {formed.map(({ part, figures }) => (
              <TabPanel key={part} id={part} className="figures-panel">
                <Confusion metrics={figures} model={model} judged={part === judgedBy} />
                <More title={t('per_label.title')}>
                  <PerLabel metrics={figures} hrefOf={part === judgedBy ? linkTo : null} />
                </More>
              </TabPanel>
            ))}
          </Tabs>
        </Card>
      )}
    </>
  );
}
