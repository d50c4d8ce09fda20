/** The words of what the system itself shows: the menu and notifications. */
export interface NativeWords {
  menu: Record<
    | 'file'
    | 'edit'
    | 'view'
    | 'go'
    | 'window'
    | 'import'
    | 'open'
    | 'recent'
    | 'none'
    | 'settings'
    | 'people'
    | 'back',
    string
  >;
  ended: Record<'completed' | 'failed', string>;
  work: Record<'import' | 'train' | 'export' | 'backup' | 'demo', string>;
}

const english: NativeWords = {
  menu: {
    ...{ file: 'File', edit: 'Edit', view: 'View', go: 'Go', window: 'Window' },
    ...{ import: 'Import recordings …', open: 'Open workspace …', recent: 'Open recent', none: 'None yet' },
    ...{ settings: 'Settings', people: 'People', back: 'Back' },
  },
  ended: { completed: 'finished', failed: 'did not succeed' },
  work: {
    ...{ import: 'The import', train: 'The training', export: 'The export' },
    ...{ backup: 'The backup', demo: 'The demo' },
  },
};

const german: NativeWords = {
  menu: {
    ...{ file: 'Datei', edit: 'Bearbeiten', view: 'Ansicht', go: 'Gehe zu', window: 'Fenster' },
    ...{ import: 'Aufnahmen importieren …', open: 'Arbeitsbereich öffnen …', recent: 'Zuletzt verwendet' },
    ...{ none: 'Noch keiner', settings: 'Einstellungen', people: 'Personen', back: 'Zurück' },
  },
  ended: { completed: 'abgeschlossen', failed: 'nicht gelungen' },
  work: {
    ...{ import: 'Import', train: 'Training', export: 'Export', backup: 'Sicherung', demo: 'Demo' },
  },
};

/** @param locale as the system names it: `de`, `en-GB` */
export function nativeWords(locale: string): NativeWords {
  return locale.toLowerCase().startsWith('de') ? german : english;
}
