import { useState } from 'react';
import type { RetrainingPolicy, StandingPolicy } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { createAnswer } from '../../app/resource.ts';
import { useWatched } from '../../app/use_watched.ts';
import type { Texts } from '../../messages/texts.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Loading } from '../../parts/loading.tsx';
import { changesBetween } from './changes.ts';
import { changeWords } from './rule_words.ts';

const FIRST_FEW = 5;

/** Every version that was in force: when, by whom, and what it changed. */
export function History({ onTake }: { onTake(policy: RetrainingPolicy): void }) {
  const { connection } = useApp();
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const { value, error, reload } = useWatched(() =>
    createAnswer(connection, ['retraining'], 'policy.history', {}),
  );
  if (!value) return <Loading error={error} onRetry={() => void reload()} />;
  const { policies } = value;
  const shown = all ? policies : policies.slice(0, FIRST_FEW);
  return (
    <Card title={t('policy.history')} hint={t('policy.history.hint')}>
      <ol className="policy-versions">
        {shown.map((version, index) => (
          <Version
            key={version.policy.policy_config_version}
            version={version}
            before={policies[index + 1] ?? null}
            onTake={index === 0 ? null : onTake}
          />
        ))}
      </ol>
      {shown.length < policies.length && (
        <div>
          <Button onPress={() => setAll(true)}>{t('policy.history.all', { count: policies.length })}</Button>
        </div>
      )}
    </Card>
  );
}

interface VersionProps {
  version: StandingPolicy;
  before: StandingPolicy | null;
  /** null: it is the one in force. */
  onTake: ((policy: RetrainingPolicy) => void) | null;
}

function Version({ version, before, onTake }: VersionProps) {
  const texts = useTexts();
  const { t } = texts;
  const number = version.policy.policy_config_version;
  return (
    <li>
      <div className="policy-version-head">
        <div>
          <h3>{t('policy.version', { version: number })}</h3>
          <p className="soft small">{savedWords(version, texts)}</p>
        </div>
        {onTake ? (
          <Button onPress={() => onTake(version.policy)}>
            {t('policy.take')}
            <span className="visually-hidden">{` (${t('policy.version', { version: number })})`}</span>
          </Button>
        ) : (
          <span className="soft small">{t('policy.in_force')}</span>
        )}
      </div>
      <ul className="change-list small">
        {changeSentences(version, before, texts).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </li>
  );
}

function savedWords({ saved_at, saved_by, origin }: StandingPolicy, { t, dateTime }: Texts): string {
  return t(`policy.origin.${origin}`, { at: dateTime(saved_at), person: saved_by });
}

function changeSentences(version: StandingPolicy, before: StandingPolicy | null, texts: Texts): string[] {
  if (!before) return [texts.t('policy.first')];
  const changes = changesBetween(before.policy, version.policy).map((change) => changeWords(change, texts));
  return changes.length === 0 ? [texts.t('policy.no_change')] : changes;
}
