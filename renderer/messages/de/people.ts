import type { people as en } from '../en/people.ts';
import type { Translations } from '../message.ts';

export const people: Translations<typeof en> = {
  'people.title': 'Personen',
  'people.search': 'Personen suchen',
  'people.no_match': 'Niemand heißt so oder so ähnlich.',
  'people.open': '{modality}: {person}',
  'people.nobody_left': 'Bei dieser Auswahl bleibt niemand übrig. Wählen Sie „Alle“, um alle zu sehen.',
  'people.found': { one: '{count} von {everyone} Personen', other: '{count} von {everyone} Personen' },
  'people.no_recordings': 'Noch keine Aufnahmen',
  'people.new_advised': {
    one: '{count} neue Aufnahme, Training empfohlen',
    other: '{count} neue Aufnahmen, Training empfohlen',
  },
  'people.advised': 'Neues Training empfohlen',
  'people.no_consent': 'Einwilligung steht aus',
  'people.model_today': 'Modell von heute',
  'people.model_age': { one: 'Modell {count} Tag alt', other: 'Modell {count} Tage alt' },
  'people.sort': 'Reihenfolge',
  'people.sort.attention': 'Braucht Aufmerksamkeit',
  'people.sort.name': 'Name',
  'people.sort.last_recorded': 'Zuletzt aufgenommen',
  'people.sort.oldest_model': 'Ältestes Modell',
  'people.filter': 'Anzeigen',
  'people.filter.all': 'Alle',
  'people.filter.advised': 'Neues Training empfohlen',
  'people.filter.new': 'Neue Aufnahmen',
  'people.filter.no_consent': 'Einwilligung steht aus',
  'people.filter.no_model': 'Noch kein Modell',
  'people.no_model': 'Noch kein Modell',
  'people.model': 'Version {version}',
  'people.model_understands': 'Version {version} versteht {share}',

  'first.title': 'Willkommen',
  'first.lead':
    'Trainieren Sie ein Modell, das eine bestimmte Person versteht – mit Ihren eigenen Aufnahmen, auf diesem Computer.',
  'first.import_hint':
    'Holen Sie Aufnahmen der Person herein, mit der Sie arbeiten: A3CP-Sitzungen, einen Ordner mit Tondateien oder eine Tabelle mit Körperhaltungen.',
  'first.demo': 'Demo ansehen',
  'first.demo_hint':
    'Füllt die App mit erfundenen Personen und Aufnahmen, damit Sie alles ausprobieren können. Sie sind überall als „Synthetisch“ gekennzeichnet.',
  'first.demo_failed': 'Die Demo konnte nicht angelegt werden',
  'first.local': 'Alles bleibt auf diesem Computer. Es wird nichts übertragen.',
};
