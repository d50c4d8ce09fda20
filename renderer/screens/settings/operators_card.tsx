import { type FormEvent, useRef, useState } from 'react';
import { useApp, useTexts } from '../../app/context.ts';
import { createOperators, type Operator, type Operators } from '../../app/operators.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Loading } from '../../parts/loading.tsx';
import { RadioList } from '../../parts/radio_list.tsx';

/** Under whose name changes go on record. */
export function OperatorsCard() {
  const { t } = useTexts();
  const { connection } = useApp();
  const { value, error, reload } = useWatched(() => createOperators(connection));
  return (
    <Card title={t('operators.title')} hint={t('operators.hint')}>
      {value ? <Choice operators={value} /> : <Loading error={error} onRetry={() => void reload()} />}
    </Card>
  );
}

function Choice({ operators: { operators, chosen } }: { operators: Operators }) {
  const { t } = useTexts();
  const { connection } = useApp();
  const [error, setError] = useState<unknown>(null);
  const current = operators.find(({ operator_id }) => operator_id === chosen);
  const choose = (operator_id: string) =>
    connection.bridge.call('operators.choose', { operator_id }).then(() => setError(null), setError);
  return (
    <>
      <RadioList
        label={t('operators.now')}
        value={chosen}
        choices={operators.map((one) => ({
          value: one.operator_id,
          title: one.account ? t('operators.account', { name: one.name }) : one.name,
        }))}
        onChange={(operator_id) => void choose(operator_id)}
      />
      <Failure title={t('operators.failed')} error={error} />
      <div className="settings-fields">
        <AddName />
        {current && <Rename key={current.operator_id} operator={current} />}
      </div>
      <p className="soft small">{t('operators.honest')}</p>
    </>
  );
}

/** Who adds a name is about to work under it. */
function AddName() {
  const { t } = useTexts();
  const { connection, announcer } = useApp();
  const add = async (name: string) => {
    const { operator_id } = await connection.bridge.call('operators.add', { name });
    await connection.bridge.call('operators.choose', { operator_id });
    announcer.getState().announce(t('operators.chosen', { name }));
  };
  return <NameForm label={t('operators.add')} button={t('operators.add_button')} start="" onName={add} />;
}

function Rename({ operator }: { operator: Operator }) {
  const { t } = useTexts();
  const { connection } = useApp();
  const { operator_id, name } = operator;
  const rename = async (to: string) => {
    await connection.bridge.call('operators.rename', { operator_id, name: to });
  };
  return (
    <NameForm
      label={t('operators.rename', { name })}
      button={t('operators.rename_button')}
      start={name}
      onName={rename}
    />
  );
}

interface NameFormProps {
  label: string;
  button: string;
  start: string;
  onName(name: string): Promise<void>;
}

function NameForm({ label, button, start, onName }: NameFormProps) {
  const { t } = useTexts();
  const [name, setName] = useState(start);
  const [error, setError] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  const wanted = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '' || wanted === start) return;
    const done = () => {
      // The button is about to be disabled, and would take the focus with it.
      form.current?.querySelector('input')?.focus();
      setError(null);
      setName(start === '' ? '' : wanted);
    };
    onName(wanted).then(done, setError);
  };
  return (
    <form ref={form} onSubmit={submit} className="stack-tight">
      <TextField label={label} value={name} onChange={setName}>
        <Button type="submit" isDisabled={wanted === '' || wanted === start}>
          {button}
        </Button>
      </TextField>
      <Failure title={t('operators.failed')} error={error} />
    </form>
  );
}
