export const app = {
  'app.name': 'A3CP Trainer',
  'app.window_title': '{screen} – A3CP Trainer',
  'app.skip': 'Skip to content',
  'app.places': 'Main',
  'app.trail': 'Where you are',
  'app.loading': 'Loading …',
  'app.load_failed': 'This could not be loaded',
  'app.retry': 'Try again',

  'connection.lost': 'Connection to the program lost',
  'connection.lost_hint':
    'Your recordings and models are safe. The window reconnects by itself; if this stays, close it and start A3CP Trainer again.',

  'drop.here': 'Let go to import what you are holding',
  'drop.unknown': 'This window does not tell where it lies',
  'drop.unknown_hint':
    'A browser keeps the place of a dropped folder to itself. Choose the folder here, with “Browse”.',

  'menu.title': 'Menu',
  'menu.places': 'More places',

  'settings.language': 'Language',
  'settings.theme': 'Appearance',
  'settings.system': 'Same as system',
  'settings.english': 'English',
  'settings.german': 'Deutsch',
  'settings.light': 'Light',
  'settings.dark': 'Dark',

  'modality.tabs': 'Ways of communicating',
  'modality.gesture': 'Gesture',
  'modality.sound': 'Sound',
  'modality.speech': 'Speech',
  'modality.gesture.hint': 'Movements and poses: landmarks from a camera',
  'modality.sound.hint': 'Vocalisations without words: audio files',
  'modality.speech.hint': 'Words, however they are spoken: audio files',

  synthetic: 'Synthetic',

  'count.people': { one: '{count} person', other: '{count} people' },
  'count.recordings': { one: '{count} recording', other: '{count} recordings' },
  'count.labels': { one: '{count} label', other: '{count} labels' },
  'count.sessions': { one: '{count} session', other: '{count} sessions' },

  'state.no_consent': 'Waiting for consent',
  'state.collecting': 'More recordings needed',
  'state.ready': 'Ready for a first training',
  'state.trained': 'Up to date',
  'state.new_recordings': { one: '{count} new recording', other: '{count} new recordings' },

  'unknown.rule': 'It says “unknown” rather than guess.',
  'unknown.answered': {
    one: 'It answered {accepted} of {count} recording that it had not learned from;',
    other: 'It answered {accepted} of {count} recordings that it had not learned from;',
  },
  'unknown.none_wrong': 'none of these answers was wrong.',
  'unknown.wrong': {
    one: '{count} of these answers was wrong (at most {rate} of 100).',
    other: '{count} of these answers were wrong (at most {rate} of 100).',
  },
  'unknown.never_sure': {
    one: 'It would say “unknown” rather than guess, and it was not sure enough of the {count} recording that was kept back.',
    other:
      'It would say “unknown” rather than guess, and it was not sure enough of any of the {count} recordings that were kept back.',
  },

  'person_picker.everybody': 'Everybody',
} as const;
