import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { type QuietHours, quietHoursSchema } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Checkbox } from '../../parts/fields.tsx';

interface QuietHoursControlProps {
  value: QuietHours | null;
  onChange(value: QuietHours | null): void;
}

/** What quiet hours begin with once they are wanted: the night. */
const NIGHT: QuietHours = { from: '20:00', to: '07:00' };

export function QuietHoursControl({ value, onChange }: QuietHoursControlProps) {
  const { t } = useTexts();
  return (
    <div>
      <Checkbox checked={value !== null} onChange={(wanted) => onChange(wanted ? NIGHT : null)}>
        {t('rule.quiet_hours.wanted')}
      </Checkbox>
      {value && <Hours value={value} onChange={onChange} />}
    </div>
  );
}

/** What is being typed may be half a time, or end when it begins; only whole quiet hours are passed on. */
function Hours({ value, onChange }: { value: QuietHours; onChange(value: QuietHours): void }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(value);
  const { from, to } = value;
  useEffect(() => setTyped({ from, to }), [from, to]);
  const wrong = quietHoursSchema.safeParse(typed).success ? null : t('rule.quiet_hours.wrong');
  const message = useId();
  const change = (end: keyof QuietHours) => (event: ChangeEvent<HTMLInputElement>) => {
    const changed = { ...typed, [end]: event.target.value };
    setTyped(changed);
    const whole = quietHoursSchema.safeParse(changed);
    if (whole.success) onChange(whole.data);
  };
  return (
    <>
      <div className="row">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="quiet-hours-end">
            <span>{t(`rule.quiet_hours.${end}`)}</span>
            <input
              type="time"
              className="field-input"
              value={typed[end]}
              onChange={change(end)}
              aria-invalid={wrong !== null}
              aria-describedby={message}
            />
          </label>
        ))}
      </div>
      <p id={message} className="field-error small">
        {wrong}
      </p>
    </>
  );
}
