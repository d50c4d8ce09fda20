export const people = {
  'people.title': 'People',
  'people.search': 'Search people',
  'people.no_match': 'Nobody has a name like this.',
  'people.open': '{modality}: {person}',
  'people.with_new': { one: '{count} with new recordings', other: '{count} with new recordings' },
  'people.no_model': 'No model yet',
  'people.model': 'Version {version}',
  'people.model_understands': 'Version {version} understands {share}',

  'first.title': 'Welcome',
  'first.lead': 'Train a model that understands one person – from your own recordings, on this computer.',
  'first.import_hint':
    'Bring in recordings of the person you work with: A3CP sessions, a folder of audio files, or a table of poses.',
  'first.demo': 'Explore the demo',
  'first.demo_hint':
    'Fills the app with invented people and recordings, so that you can try everything. They are marked “Synthetic” wherever they show.',
  'first.demo_failed': 'The demo could not be created',
  'first.local': 'Everything stays on this computer. Nothing is sent anywhere.',
} as const;
