import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import { More } from '../../parts/more.tsx';

/** What a researcher asks for: names, hashes, places. */
export function Facts({ model }: { model: Model }) {
  const texts = useTexts();
  const { t, dateTime, number } = texts;
  const { samples } = model;
  const facts = [
    [t('facts.model_version'), model.model_version],
    [t('facts.created'), dateTime(model.created_at)],
    [t('facts.algorithm'), algorithmWords(model.algorithm, texts)],
    [
      t('facts.samples'),
      (['train', 'validation', 'test', 'holdout'] as const)
        .map((part) => `${t(`part.${part}`)} ${number(samples[part])}`)
        .join(' · '),
    ],
    [t('facts.labels'), model.labels.join(', ')],
    [t('facts.weights'), model.weights_sha256],
    [t('facts.folder'), model.artifact_dir],
  ] as const;
  return (
    <div className="card facts-card">
      <More title={t('facts.title')}>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt className="soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </More>
    </div>
  );
}

/** Its name, and what it does in a sentence; a name that this window does not know stands as it is. */
function algorithmWords(algorithm: string, { find }: Texts): string {
  const hint = find(`algorithm.${algorithm}.hint`);
  const name = find(`algorithm.${algorithm}`) ?? algorithm;
  return hint === null ? name : `${name}. ${hint}`;
}
