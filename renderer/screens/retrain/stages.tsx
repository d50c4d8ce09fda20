import { useTexts } from '../../app/context.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';

const stages = ['gate', 'split', 'features', 'search', 'fit', 'calibrate', 'test', 'package'] as const;

type State = 'done' | 'current' | 'coming';

const icons: Record<State, IconName> = { done: 'check', current: 'right', coming: 'dot' };

/** The steps of a training: what is done, what is under way, what is still to come. */
export function Stages({ current }: { current: string | null }) {
  const { t } = useTexts();
  const names: readonly (string | null)[] = stages;
  const reached = names.indexOf(current);
  return (
    <ol className="stages" aria-label={t('running.stages')}>
      {stages.map((stage, index) => {
        const state = index < reached ? 'done' : index === reached ? 'current' : 'coming';
        return (
          <li
            key={stage}
            className={`stage-${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <Icon name={icons[state]} />
            {t(`job.stage.${stage}`)}
            {state === 'done' && <span className="visually-hidden">{t('running.done')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
