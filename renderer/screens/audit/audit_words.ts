import type { AuditEntry } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';

type Told = Pick<AuditEntry, 'action' | 'subject' | 'user_id' | 'old_value' | 'new_value'>;

/** What was done, as one would tell a colleague; an action without words of its own by what it was about. */
export function auditWords({ action, new_value }: Told, { find, t }: Texts): string {
  const own = find(`audit.action.${action}`);
  if (own !== null) return own;
  const started = startedJob(action, new_value);
  const words = started && find(`audit.action.${action}.${started}`);
  return words ?? find(`audit.about.${action.split('.')[0]}`) ?? t('audit.other');
}

/** To whom or what: a person with modality and version, an operator, a setting. */
export function auditSubject({ subject, user_id, new_value }: Told, { t, find }: Texts): string {
  const [kind = '', ...rest] = subject.split('/');
  if (user_id !== null) return personSubject(subject, user_id, { t, find });
  if (kind === 'setting') return find(`audit.setting.${rest[0]}`) ?? rest.join('/');
  if (kind === 'operator') return nameIn(new_value) ?? '';
  if (kind === 'policy') return t('audit.policy_version', { version: rest.join('/') });
  return '';
}

function personSubject(subject: string, user_id: string, { t, find }: Pick<Texts, 't' | 'find'>): string {
  const after = subject.slice(subject.indexOf(user_id) + user_id.length);
  const [, modality, version] = /^\/(gesture|sound|speech)(?:\/v(\d+))?$/.exec(after) ?? [];
  const way = modality === undefined ? null : find(`modality.${modality}`);
  if (way === null) return user_id;
  return version === undefined
    ? t('audit.person_way', { person: user_id, way })
    : t('audit.person_version', { person: user_id, way, version });
}

/** A job is told by what it does; where it only moves on, by that. */
function startedJob(action: string, value: unknown): string | null {
  return action === 'jobs.enqueue' ? fieldOf(value, 'kind') : fieldOf(value, 'status');
}

const nameIn = (value: unknown) => fieldOf(value, 'name');

function fieldOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
}
