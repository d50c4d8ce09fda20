import type { history as en } from '../en/history.ts';
import type { Translations } from '../message.ts';

export const history: Translations<typeof en> = {
  'history.title': 'Verlauf',
  'history.lead': 'Was mit diesen Aufnahmen und Modellen geschah, das Neueste zuerst.',
  'history.none': 'Bisher ist nichts geschehen.',
  'history.more': 'Mehr zeigen',
  'history.shown': { one: '{count} von {total} gezeigt', other: '{count} von {total} gezeigt' },
  'history.import': {
    one: '{count} Aufnahme wurde importiert',
    other: '{count} Aufnahmen wurden importiert',
  },
  'history.import_demo': 'Die Aufnahmen der Demo wurden angelegt',
  'history.edit.label': {
    one: '{count} Aufnahme bekam die Bedeutung „{label}“',
    other: '{count} Aufnahmen bekamen die Bedeutung „{label}“',
  },
  'history.edit.exclude': {
    one: '{count} Aufnahme wurde vom Training ausgenommen',
    other: '{count} Aufnahmen wurden vom Training ausgenommen',
  },
  'history.edit.include': {
    one: '{count} Aufnahme zählt wieder mit',
    other: '{count} Aufnahmen zählen wieder mit',
  },
  'history.edit.undo': {
    one: 'Eine Änderung an {count} Aufnahme wurde zurückgenommen',
    other: 'Eine Änderung an {count} Aufnahmen wurde zurückgenommen',
  },
  'history.training.running': 'Version {version} wird trainiert',
  'history.training.completed': 'Version {version} wurde trainiert',
  'history.training.failed': 'Das Training von Version {version} ist fehlgeschlagen',
  'history.training.cancelled': 'Das Training von Version {version} wurde abgebrochen',
  'history.promotion': 'Version {version} wurde in Gebrauch genommen',
  'history.rollback': 'Version {version} wurde wieder in Gebrauch genommen',
  'history.export': 'Version {version} wurde nach {folder} exportiert',
  'history.snooze': 'Das neue Training wurde bis {until} zurückgestellt',
  'history.wake': 'Das neue Training ist nicht mehr zurückgestellt',
  'history.deletion': 'Version {version} wurde gelöscht',
  'history.holdout': 'Die Rücklage wurde für Version {version} geöffnet',
  'history.undone': 'Später zurückgenommen',
  'history.origin.advice': 'Jemand folgte der Empfehlung, neu zu trainieren',
  'history.origin.scheduler': 'Die Regeln für neues Training verlangten es',
  'history.retention': 'Durch die Einstellung, wie viele Versionen behalten werden',
  'history.reason': 'Grund: {reason}',
};
