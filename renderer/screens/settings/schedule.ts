/** When the app looks, as a person says it; `other`: only a cron expression says it. */
export type Schedule =
  | { every: 'hour' }
  | { every: 'day' | 'working_day'; time: string }
  | { every: 'other'; cron: string };

const DAILY = /^(?<minute>\d{1,2}) (?<hour>\d{1,2}) \* \* (?<days>\*|1-5)$/;

/** The words of a cron expression. */
export function scheduleOf(cron: string): Schedule {
  const expression = cron.trim().replaceAll(/\s+/g, ' ');
  if (expression === '0 * * * *' || expression === '@hourly') return { every: 'hour' };
  const { minute, hour, days } = DAILY.exec(expression)?.groups ?? {};
  if (minute === undefined || hour === undefined || Number(minute) > 59 || Number(hour) > 23) {
    return { every: 'other', cron };
  }
  return { every: days === '*' ? 'day' : 'working_day', time: `${two(hour)}:${two(minute)}` };
}

/** The expression of a time of day, `07:30`; null for what is none. */
export function cronOf(every: 'day' | 'working_day', time: string): string | null {
  const { hour, minute } = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)$/.exec(time)?.groups ?? {};
  if (hour === undefined || minute === undefined) return null;
  return `${Number(minute)} ${Number(hour)} * * ${every === 'day' ? '*' : '1-5'}`;
}

const two = (text: string) => text.padStart(2, '0');
