import type { PromotionBasis } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { More } from '../../parts/more.tsx';
import { weighingFacts } from './weighing_facts.ts';
import { type VerdictTone, weighingWords } from './weighing_words.ts';

const icons: Record<VerdictTone, IconName> = { good: 'check', neutral: 'info', warning: 'warning' };

interface WeighingAnswerProps {
  basis: PromotionBasis;
  /** The version that was weighed. */
  version: number;
  /** It was decided on: this is what was found then, and no longer the question. */
  settled?: boolean;
}

/** Better or not, in words; the figures behind it for whoever wants them. */
export function WeighingAnswer({ basis, version, settled = false }: WeighingAnswerProps) {
  const texts = useTexts();
  const { answer, hint, tone } = weighingWords(basis, version, texts);
  const facts = weighingFacts(basis, texts);
  return (
    <div className="stack-tight">
      {settled && <h3>{texts.t('use.decided_on')}</h3>}
      {settled ? (
        <p>{answer}</p>
      ) : (
        <p className={`answer verdict verdict-${tone}`}>
          <Icon name={icons[tone]} size={30} />
          <span>{answer}</span>
        </p>
      )}
      {hint && <p className="soft">{hint}</p>}
      {facts.length > 0 && (
        <More title={texts.t('weigh.figures')}>
          <dl className="facts in-use-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt className="soft">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </More>
      )}
    </div>
  );
}
