import { readSettings } from '../queries/settings.ts';
import { serverAddress } from '../server_address.ts';
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
    old_value: shown(name, before[name as keyof typeof before]),
    new_value: shown(name, value),
  }));
  return { output: readSettings(store), changes };
});

/** The password in an address is no business of the audit log. */
function shown(name: string, value: unknown): unknown {
  return name === 'tracking_server' && typeof value === 'string' ? serverAddress(value).base : value;
}
