import type { importing as en } from '../en/importing.ts';
import type { Translations } from '../message.ts';

export const importing: Translations<typeof en> = {
  'import.title': 'Aufnahmen importieren',
  'import.lead':
    'Die Originale werden nicht verändert. Dieselben Aufnahmen zweimal zu importieren schadet nicht.',
  'import.what': 'Was möchten Sie importieren?',
  'import.path': 'Ordner oder Datei',
  'import.path_hint':
    'A3CP-Sitzungen, ein Ordner mit WAV-Dateien, eine CSV-Datei mit Haltungen, ein Sequenzordner oder ein Ordner mit .npy-Dateien. Das Format wird von selbst erkannt.',
  'import.path_missing': 'Wählen Sie zuerst einen Ordner oder eine Datei.',
  'import.labels_file': 'Datei mit den Namen der Bedeutungen (optional)',
  'import.labels_file_hint':
    'Falls in der CSV-Datei Zahlen für die Bedeutungen stehen: ein Name je Zeile, der erste für 0.',
  'import.modality': 'Was wurde aufgenommen?',
  'import.modality_missing': 'Wählen Sie, was aufgenommen wurde.',
  'import.whose': 'Von wem sind die Aufnahmen?',
  'import.person': 'Person (optional)',
  'import.person_hint':
    'Ein Pseudonym. Lassen Sie das Feld leer, wenn die Aufnahmen selbst sagen, von wem sie sind; sonst kommen sie zu „default“.',
  'import.consent': 'Für das Training mit diesen Aufnahmen liegt mir eine Einwilligung vor',
  'import.consent_hint': 'A3CP-Aufnahmen, die ihre Einwilligung selbst tragen, werden danach behandelt.',
  'import.no_consent':
    'Ohne Einwilligung werden diese Aufnahmen aufbewahrt, aber nicht zum Training verwendet.',
  'import.no_consent_hint': 'Sie sehen sie in der App; ein Modell lernt niemals daraus.',
  'import.start': 'Import starten',
  'import.start_failed': 'Der Import konnte nicht gestartet werden',

  'import_job.running': 'Aufnahmen werden importiert',
  'import_job.ended': 'Import beendet',
  'import_job.hint':
    'Sie können diese Seite verlassen; der Import geht weiter. Von einem abgebrochenen Import bleibt nichts zurück.',
  'import_job.again': 'Erneut importieren',
  'import_job.cancelled': 'Sie haben den Import abgebrochen. Es wurde nichts verändert.',
  'import_job.failed': 'Der Import wurde beendet. Es wurde nichts verändert.',

  'rejections.title': 'Was abgewiesen wurde',
  'rejections.hint':
    'Berichtigen Sie diese und importieren Sie erneut: Was schon da ist, kommt nicht doppelt.',
  'rejections.file': 'Datei',
  'rejections.line': 'Zeile',
  'rejections.reason': 'Grund',
  'rejections.copy': 'Liste kopieren',
  'rejections.copied': 'Die Liste wurde kopiert.',
  'rejections.more': {
    one: '{count} weiterer Eintrag steht in der kopierten Liste.',
    other: '{count} weitere Einträge stehen in der kopierten Liste.',
  },

  'folders.browse': 'Auswählen',
  'folders.title.import': 'Ordner oder Datei auswählen',
  'folders.title.export': 'Ordner auswählen',
  'folders.path': 'Angezeigter Ordner',
  'folders.up': 'Nach oben',
  'folders.places': 'Orte',
  'folders.entries': 'Inhalt von {folder}',
  'folders.empty': 'Hier gibt es nichts zum Auswählen.',
  'folders.use': 'Diesen Ordner verwenden',
  'folders.close': 'Abbrechen',
  'folders.failed': 'Dieser Ordner lässt sich nicht öffnen',
};
