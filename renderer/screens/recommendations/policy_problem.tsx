import type { PolicyProblem } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';

const FIRST_FEW = 3;

/** The policy file was edited and cannot be used: its first faults, and what to do. Nothing without one. */
export function PolicyProblemNotice({ problem }: { problem: PolicyProblem | null }) {
  const { t } = useTexts();
  if (!problem) return null;
  const { faults } = problem;
  const more = faults.length - FIRST_FEW;
  return (
    <Notice
      tone="warning"
      title={t('policy_problem.title')}
      actions={<ButtonLink href={hrefOf({ screen: 'policy' })}>{t('policy_problem.open')}</ButtonLink>}
    >
      <p>{t('policy_problem.in_force')}</p>
      {/* The program names places and values of the file, in English as the file is. */}
      <ul lang="en">
        {faults.length === 0 && <li>{problem.message}</li>}
        {faults.slice(0, FIRST_FEW).map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
      {more > 0 && <p className="soft">{t('policy_problem.more', { count: more })}</p>}
    </Notice>
  );
}
