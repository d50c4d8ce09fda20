import type { app as en } from '../en/app.ts';
import type { Translations } from '../message.ts';

export const app: Translations<typeof en> = {
  'app.name': 'A3CP Trainer',
  'app.window_title': '{screen} – A3CP Trainer',
  'app.skip': 'Zum Inhalt springen',
  'app.places': 'Hauptbereiche',
  'app.trail': 'Wo Sie sind',
  'app.loading': 'Wird geladen …',
  'app.load_failed': 'Das konnte nicht geladen werden',
  'app.retry': 'Erneut versuchen',

  'connection.lost': 'Verbindung zum Programm verloren',
  'connection.lost_hint':
    'Ihre Aufnahmen und Modelle sind sicher. Das Fenster verbindet sich von selbst wieder. Bleibt dieser Hinweis stehen, schließen Sie das Fenster und starten Sie A3CP Trainer neu.',

  'drop.here': 'Loslassen, um es zu importieren',
  'drop.unknown': 'Dieses Fenster verrät nicht, wo das liegt',
  'drop.unknown_hint':
    'Ein Browser behält den Ort eines hereingezogenen Ordners für sich. Wählen Sie den Ordner hier mit „Auswählen“.',

  'menu.title': 'Menü',
  'menu.places': 'Weitere Bereiche',

  'settings.language': 'Sprache',
  'settings.theme': 'Darstellung',
  'settings.system': 'Wie im System',
  'settings.english': 'English',
  'settings.german': 'Deutsch',
  'settings.light': 'Hell',
  'settings.dark': 'Dunkel',

  'modality.tabs': 'Arten der Verständigung',
  'modality.gesture': 'Gesten',
  'modality.sound': 'Laute',
  'modality.speech': 'Sprache',
  'modality.gesture.hint': 'Bewegungen und Haltungen: Körperpunkte aus einer Kamera',
  'modality.sound.hint': 'Laute ohne Worte: Tondateien',
  'modality.speech.hint': 'Wörter, wie auch immer gesprochen: Tondateien',

  synthetic: 'Synthetisch',

  'count.people': { one: '{count} Person', other: '{count} Personen' },
  'count.recordings': { one: '{count} Aufnahme', other: '{count} Aufnahmen' },
  'count.labels': { one: '{count} Bedeutung', other: '{count} Bedeutungen' },
  'count.sessions': { one: '{count} Sitzung', other: '{count} Sitzungen' },

  'state.no_consent': 'Einwilligung fehlt',
  'state.collecting': 'Mehr Aufnahmen nötig',
  'state.ready': 'Bereit für das erste Training',
  'state.trained': 'Auf dem neuesten Stand',
  'state.new_recordings': { one: '{count} neue Aufnahme', other: '{count} neue Aufnahmen' },

  'unknown.rule': 'Es sagt lieber „unbekannt“, als zu raten.',
  'unknown.answered': {
    one: 'Von {count} Aufnahme, aus der es nicht gelernt hatte, hat es {accepted} beantwortet;',
    other: 'Von {count} Aufnahmen, aus denen es nicht gelernt hatte, hat es {accepted} beantwortet;',
  },
  'unknown.none_wrong': 'keine dieser Antworten war falsch.',
  'unknown.wrong': {
    one: '{count} dieser Antworten war falsch (höchstens {rate} von 100).',
    other: '{count} dieser Antworten waren falsch (höchstens {rate} von 100).',
  },
  'unknown.never_sure': {
    one: 'Es würde lieber „unbekannt“ sagen als raten, und es war sich bei der {count} zurückgehaltenen Aufnahme nicht sicher genug.',
    other:
      'Es würde lieber „unbekannt“ sagen als raten, und es war sich bei keiner der {count} zurückgehaltenen Aufnahmen sicher genug.',
  },

  'person_picker.everybody': 'Alle',
};
