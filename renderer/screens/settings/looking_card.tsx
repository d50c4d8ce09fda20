import { type FormEvent, useId, useState } from 'react';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Checkbox, TextField } from '../../parts/fields.tsx';
import { More } from '../../parts/more.tsx';
import { Select } from '../../parts/select.tsx';
import { cronOf, type Schedule, scheduleOf } from './schedule.ts';
import type { Settings, SettingsChange } from './settings_store.ts';

interface CardProps {
  settings: Settings;
  onChange(change: SettingsChange): Promise<void>;
}

type Every = Schedule['every'];

/** Whether, and when, the app looks by itself who should be retrained. */
export function LookingCard({ settings, onChange }: CardProps) {
  const { t } = useTexts();
  const { scheduler_enabled, scheduler_cron } = settings;
  return (
    <Card title={t('looking.title')} hint={t('looking.hint')}>
      <Checkbox checked={scheduler_enabled} onChange={(on) => void onChange({ scheduler_enabled: on })}>
        {t('looking.on')}
      </Checkbox>
      {scheduler_enabled && (
        <>
          <When
            schedule={scheduleOf(scheduler_cron)}
            onCron={(cron) => void onChange({ scheduler_cron: cron })}
          />
          <p className="soft small">{t('looking.besides')}</p>
          <More title={t('looking.exact')}>
            <CronForm
              key={scheduler_cron}
              cron={scheduler_cron}
              onCron={(cron) => void onChange({ scheduler_cron: cron })}
            />
          </More>
        </>
      )}
    </Card>
  );
}

function When({ schedule, onCron }: { schedule: Schedule; onCron(cron: string): void }) {
  const { t } = useTexts();
  const time = 'time' in schedule ? schedule.time : '07:30';
  const choose = (every: Every) => {
    if (every === 'hour') onCron('0 * * * *');
    else if (every !== 'other') onCron(cronOf(every, time) ?? '0 * * * *');
  };
  const offered: Every[] = ['hour', 'day', 'working_day'];
  if (schedule.every === 'other') offered.push('other');
  return (
    <div className="settings-fields">
      <Select<Every>
        label={t('looking.when')}
        value={schedule.every}
        choices={offered.map((value) => ({ value, title: t(`looking.every.${value}`) }))}
        onChange={choose}
      />
      {'time' in schedule && (
        <TimeField
          key={time}
          time={time}
          onTime={(at) => onCron(cronOf(schedule.every, at) ?? '0 * * * *')}
        />
      )}
    </div>
  );
}

/** Kept when the field is left: while one types, half a time is none. */
function TimeField({ time, onTime }: { time: string; onTime(time: string): void }) {
  const { t } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState(time);
  const leave = () => {
    if (cronOf('day', typed) === null) setTyped(time);
    else if (typed !== time) onTime(typed);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('looking.time')}
      </label>
      <input
        id={id}
        type="time"
        className="field-input settings-time"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
    </div>
  );
}

function CronForm({ cron, onCron }: { cron: string; onCron(cron: string): void }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(cron);
  const wanted = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '') onCron(wanted);
  };
  return (
    <form onSubmit={submit}>
      <TextField label={t('looking.cron')} hint={t('looking.cron_hint')} value={typed} onChange={setTyped}>
        <Button type="submit" isDisabled={wanted === '' || wanted === cron}>
          {t('settings_screen.save')}
        </Button>
      </TextField>
    </form>
  );
}
