import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { TextField } from '../../parts/fields.tsx';
import { More } from '../../parts/more.tsx';
import { Select } from '../../parts/select.tsx';
import type { Settings, SettingsChange } from './settings_store.ts';

interface CardProps {
  settings: Settings;
  onChange(change: SettingsChange): Promise<void>;
}

const trainingsAtOnce = ['1', '2', '3', '4'] as const;

/** How many versions are kept, how much runs at once, and who else is told. */
export function KeepingCard({ settings, onChange }: CardProps) {
  const { t } = useTexts();
  const { keep_versions, max_active_trainings, tracking_server } = settings;
  const atOnce = trainingsAtOnce.find((count) => Number(count) === max_active_trainings) ?? '1';
  return (
    <Card title={t('keeping.title')} hint={t('keeping.hint')}>
      <div className="settings-fields">
        <KeepForm
          key={keep_versions}
          keep={keep_versions}
          onKeep={(count) => void onChange({ keep_versions: count })}
        />
        <Select<(typeof trainingsAtOnce)[number]>
          label={t('keeping.at_once')}
          hint={t('keeping.at_once_hint')}
          value={atOnce}
          choices={trainingsAtOnce.map((value) => ({ value, title: value }))}
          onChange={(count) => void onChange({ max_active_trainings: Number(count) })}
        />
      </div>
      <More title={t('keeping.tracking')}>
        <TrackingForm
          key={tracking_server}
          server={tracking_server ?? ''}
          onServer={(server) => void onChange({ tracking_server: server === '' ? null : server })}
        />
      </More>
    </Card>
  );
}

const MOST_KEPT = 1000;

function KeepForm({ keep, onKeep }: { keep: number; onKeep(count: number): void }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(String(keep));
  const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const fits = count >= 1 && count <= MOST_KEPT;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fits) onKeep(count);
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={t('keeping.versions')}
        hint={t('keeping.versions_hint')}
        inputMode="numeric"
        value={typed}
        error={fits ? null : t('keeping.versions_error')}
        onChange={setTyped}
      >
        <Button type="submit" isDisabled={!fits || count === keep}>
          {t('settings_screen.save')}
        </Button>
      </TextField>
    </form>
  );
}

function TrackingForm({ server, onServer }: { server: string; onServer(server: string): void }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(server);
  const wanted = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onServer(wanted);
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={t('keeping.server')}
        hint={t('keeping.server_hint')}
        value={typed}
        onChange={setTyped}
      >
        <Button type="submit" isDisabled={wanted === server}>
          {t('settings_screen.save')}
        </Button>
      </TextField>
    </form>
  );
}
