export const person = {
  'person.places': 'The places of {person}',
  'retrain.place': 'Retrain',
  'person.overview': 'Overview',
  'person.recordings': 'Recordings',
  'person.models': 'Models',
  'person.try': 'Try it',
  'person.history': 'History',
} as const;
