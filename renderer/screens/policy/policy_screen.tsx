import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { usePeopleNames } from '../../app/people_names.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Below } from '../../parts/below.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { Screen } from '../../parts/screen.tsx';
import { History } from './history.tsx';
import { OvertakenNotice, ProblemNotice } from './notices.tsx';
import './policy.css';
import { type CurrentPolicy, editedPolicy, type PolicyDraft } from './policy_draft.ts';
import { PolicyFile } from './policy_file.tsx';
import { RuleGroups } from './rule_groups.tsx';
import { SaveBar } from './save_bar.tsx';
import { EVERYBODY, type Scope } from './scope.ts';
import { ScopePicker } from './scope_picker.tsx';
import './simulation.css';
import { SimulationPanel } from './simulation_panel.tsx';

/** When to retrain, as people settle it, and beside it what that would have meant so far. */
export function PolicyScreen() {
  const { policyDraft } = useApp();
  const { t } = useTexts();
  const current = useStore(policyDraft, (state) => state.current);
  const { value, error, reload } = useWatched(() => current);
  return (
    <Screen
      title={t('policy.title')}
      lead={value ? t('policy.lead', { version: value.policy.policy_config_version }) : undefined}
    >
      {value ? (
        <>
          <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
          <Editor draft={policyDraft} current={value} />
        </>
      ) : (
        <Loading error={error} onRetry={() => void reload()} />
      )}
    </Screen>
  );
}

interface EditorProps {
  draft: StoreApi<PolicyDraft>;
  current: CurrentPolicy;
}

function Editor({ draft, current }: EditorProps) {
  const { t } = useTexts();
  const [scope, setScope] = useState<Scope>(EVERYBODY);
  const { edits, begunOn, set, clear, take } = useStore(draft);
  const policy = useMemo(() => editedPolicy(current, edits), [current, edits]);
  return (
    <>
      <ProblemNotice current={current} />
      <OvertakenNotice current={current} begunOn={begunOn} />
      <div className="policy">
        <div className="policy-rules">
          <ScopePicker policy={policy} people={usePeople(policy)} scope={scope} onChange={setScope} />
          <RuleGroups
            policy={policy}
            scope={scope}
            set={(rule, value) => set(scope, rule, value)}
            clear={(rule) => clear(scope, rule)}
          />
        </div>
        <div className="policy-simulation">
          <SimulationPanel policy={policy} scope={scope} edited={edits.length > 0} />
        </div>
      </div>
      <Below>
        <History onTake={take} />
        <Card title={t('policy.file')}>
          <More title={t('policy.file.open')}>
            <PolicyFile policy={policy} file={current.file} onTake={take} />
          </More>
        </Card>
      </Below>
      <SaveBar draft={draft} current={current} />
    </>
  );
}

/** Everyone with recordings, and everyone whom the rules name. */
function usePeople(policy: RetrainingPolicy): string[] {
  const names = usePeopleNames();
  return useMemo(() => {
    const here = new Set(names);
    const named = Object.keys(policy.users ?? {}).filter((name) => !here.has(name));
    return named.length === 0 ? names : [...names, ...named].sort();
  }, [names, policy]);
}
