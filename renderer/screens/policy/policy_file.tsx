import { useEffect, useRef, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import {
  type PolicyProblem,
  type RetrainingPolicy,
  retrainingPolicySchema,
} from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { saveFile } from '../../app/save_file.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Faults } from './notices.tsx';

interface PolicyFileProps {
  policy: RetrainingPolicy;
  file: string;
  onTake(policy: RetrainingPolicy): void;
}

/** The same rules as the text of their file, for those who would rather write. */
export function PolicyFile({ policy, file, onTake }: PolicyFileProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const written = JSON.stringify(policy, null, 2);
  const [text, setText] = useState(written);
  const [problem, setProblem] = useState<PolicyProblem | null>(null);
  const [error, setError] = useState<unknown>(null);
  const lastWritten = useRef(written);
  useEffect(() => {
    if (lastWritten.current !== written) setText(written);
    lastWritten.current = written;
  }, [written]);
  const take = async () => {
    setError(null);
    const checked = await connection.bridge.call('policy.validate', { text });
    setProblem(checked.problem);
    if (!checked.problem) onTake(retrainingPolicySchema.parse(JSON.parse(text)));
  };
  const saveSchema = async () => {
    const schema = await connection.bridge.call('policy.schema', {});
    saveFile('retraining_policy.schema.json', JSON.stringify(schema, null, 2), 'application/json');
  };
  return (
    <>
      <p className="soft policy-path">{t('policy.file.hint', { file })}</p>
      <TextField value={text} onChange={setText} isInvalid={problem !== null} className="field policy-text">
        <Label className="field-label">{t('policy.file.text')}</Label>
        <TextArea className="field-input" rows={14} spellCheck="false" autoComplete="off" />
      </TextField>
      {problem && (
        <Notice tone="danger" title={t('policy.file.wrong')} urgent>
          <Faults problem={problem} />
        </Notice>
      )}
      <Failure title={t('policy.file.failed')} error={error} />
      <div className="row">
        <Button isDisabled={text === written} onPress={() => void take().catch(setError)}>
          {t('policy.file.take')}
        </Button>
        <Button look="quiet" icon="export" onPress={() => void saveSchema().catch(setError)}>
          {t('policy.file.schema')}
        </Button>
      </div>
    </>
  );
}
