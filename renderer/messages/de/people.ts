import type { people as en } from '../en/people.ts';
import type { Translations } from '../message.ts';

export const people: Translations<typeof en> = {
  'people.title': 'Personen',
  'people.search': 'Personen suchen',
  'people.no_match': 'Niemand heißt so oder so ähnlich.',
  'people.open': '{modality}: {person}',
  'people.with_new': { one: '{count} mit neuen Aufnahmen', other: '{count} mit neuen Aufnahmen' },
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
