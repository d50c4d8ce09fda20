import type { PolicyProblem } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Notice } from '../../parts/notice.tsx';
import { type CurrentPolicy, overtakenBy } from './policy_draft.ts';
import { changeWords } from './rule_words.ts';

const MOST_CHANGES = 6;

/** Somebody else saved while one was editing: what they changed, and that nothing of one's own is lost. */
export function OvertakenNotice({
  current,
  begunOn,
}: {
  current: CurrentPolicy;
  begunOn: CurrentPolicy | null;
}) {
  const texts = useTexts();
  const changes = overtakenBy(current, begunOn);
  if (changes.length === 0) return null;
  const words = changes.map((change) => changeWords(change, texts));
  const { saved_by: person, policy } = current;
  return (
    <Notice
      tone="warning"
      urgent
      title={texts.t('policy.overtaken', { person, version: policy.policy_config_version })}
    >
      <ul className="change-list">
        {words.slice(0, MOST_CHANGES).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {words.length > MOST_CHANGES && (
        <p>{texts.t('policy.exceptions_more', { count: words.length - MOST_CHANGES })}</p>
      )}
      <p>{texts.t('policy.overtaken.hint')}</p>
    </Notice>
  );
}

/** The file was edited into something that cannot be used; what is wrong with it, place by place. */
export function ProblemNotice({ current }: { current: CurrentPolicy }) {
  const { t } = useTexts();
  const { problem, file, policy } = current;
  if (!problem) return null;
  return (
    <Notice tone="warning" title={t('policy.problem')}>
      <p>{t('policy.problem.hint', { version: policy.policy_config_version, file })}</p>
      <Faults problem={problem} />
    </Notice>
  );
}

/** In the program's own words, which name the place in the file. */
export function Faults({ problem: { faults, message } }: { problem: PolicyProblem }) {
  if (faults.length === 0) return <p lang="en">{message}</p>;
  return (
    <ul className="change-list" lang="en">
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.message}`}>{fault.message}</li>
      ))}
    </ul>
  );
}
