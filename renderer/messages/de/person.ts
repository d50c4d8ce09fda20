import type { person as en } from '../en/person.ts';
import type { Translations } from '../message.ts';

export const person: Translations<typeof en> = {
  'person.places': 'Die Bereiche von {person}',
  'retrain.place': 'Neu trainieren',
  'person.overview': 'Überblick',
  'person.recordings': 'Aufnahmen',
  'person.models': 'Modelle',
  'person.try': 'Ausprobieren',
  'person.history': 'Verlauf',
};
