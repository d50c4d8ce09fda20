import { readSettings } from '../queries/settings.ts';
import { settingsChangeSchema } from '../settings.ts';
import { defineWrite } from './write.ts';

/** Changes some settings; those not named stay as they are. Returns those in force afterwards. */
export const changeSettings = defineWrite(settingsChangeSchema, (store, _stamp, chosen) => {
  const before = readSettings(store);
  const changed = Object.entries(chosen).filter(
    ([name, value]) => value !== undefined && value !== before[name as keyof typeof before],
  );
  for (const [name, value] of changed) {
    store.run('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [
      name,
      JSON.stringify(value),
    ]);
  }
  const changes = changed.map(([name, value]) => ({
    action: 'settings.change',
    subject: `setting/${name}`,
    old_value: before[name as keyof typeof before],
    new_value: value,
  }));
  return { output: readSettings(store), changes };
});
