export const model = {
  'versions.title': 'Models',
  'versions.version': 'Version',
  'versions.name': 'Version {version}',
  'versions.trained': 'Trained',
  'versions.understood': 'Understood in the test',
  'versions.status': 'State',
  'versions.not_known': 'Cannot be said',
  'versions.estimated': 'About {share} (estimate)',
  'versions.active': 'In use',
  'versions.candidate': 'Candidate',
  'versions.archived': 'Archived',
  'versions.benchmark': 'Benchmark only',

  'model.title': 'Version {version} for {person}',
  'model.missing': 'There is no such version (any more).',

  'answer.title': 'How well it understands',
  'answer.understood': {
    one: 'In the test, {correct} of {count} recording was understood ({share}).',
    other: 'In the test, {correct} of {count} recordings were understood ({share}).',
  },
  'answer.estimated': {
    one: 'An estimate: {correct} of {count} recording would be understood ({share}).',
    other: 'An estimate: {correct} of {count} recordings would be understood ({share}).',
  },
  'answer.estimated.cross_validation':
    'There were too few recordings or sessions for a test. Instead, each recording was judged by a model that had not learned from it; such figures flatter a little.',
  'answer.estimated.validation':
    'There were too few recordings or sessions for a test. Instead, the recordings count that decided which model is kept; such figures flatter a little.',
  'answer.unknown': 'It cannot be said yet how well this model understands.',
  'answer.unknown_hint':
    'There were too few recordings or sessions to keep some back for a test. Import more recordings, then retrain.',
  'answer.few': {
    one: 'Only {count} recording could be kept back for the test, so this is a rough figure.',
    other: 'Only {count} recordings could be kept back for the test, so this is a rough figure.',
  },
  'answer.range': 'With other recordings like these, it would likely be between {low} and {high} of 100.',
  'answer.one_session':
    'They all come from one session, so it cannot be said how it would be on another day.',
  'answer.more_useful': {
    one: '{count} more recording would likely raise this by about {points} of 100.',
    other: '{count} more recordings would likely raise this by about {points} of 100.',
  },
  'answer.more_no_use': {
    one: '{count} more recording like these would hardly change this.',
    other: '{count} more recordings like these would hardly change this.',
  },
  'answer.mistakes': 'What was confused',
  'answer.mistake': {
    one: '“{actual}” was taken for “{predicted}” once',
    other: '“{actual}” was taken for “{predicted}” {count} times',
  },
  'answer.learned_from': 'Learned from {recordings} with {labels} in {duration}.',

  'more.title': 'Would more recordings help?',
  'more.cannot_tell': 'From these recordings it cannot be said whether more of them would help.',
  'more.words': 'Learning from {from} of the recordings, it understood {share_from}; from {to}, {share_to}.',
  'more.measured': 'Measured',
  'more.expected': 'Expected of more',

  'trust.title': 'How far you can trust it',
  'trust.estimated': 'Estimated, because no test could be formed.',
  'trust.good':
    'When it says how sure it is, you can take it at its word: it is off by {points} points of 100 on average.',
  'trust.fair': 'How sure it says it is holds roughly: it is off by {points} points of 100 on average.',
  'trust.poor': 'Do not rely on how sure it says it is: it is off by {points} points of 100 on average.',
  'trust.too_sure': 'It tends to be too sure of itself.',
  'trust.too_careful': 'It tends to be right more often than it says.',
  'trust.too_few':
    'From so few recordings it cannot be said yet how far to believe it when it says how sure it is.',
  'trust.details': 'Said and true, compared',

  'reliability.title': 'How sure it was, and how often it was right',
  'reliability.hint':
    'The bar shows how often it was right, the mark how sure it said it was. The closer they are, the better.',
  'reliability.sureness': 'So sure',
  'reliability.said': 'Said on average',
  'reliability.true': 'Was right',

  'figures.title': 'Figures',
  'figures.hint':
    'The test counts: the model had never met those recordings. Below a share stands where it likely lies (95 of 100 times).',
  'figures.all': 'All figures',
  'figures.part': 'Part',
  'figures.recordings': 'Recordings',
  'figures.accuracy': 'Understood',
  'figures.macro_f1': 'Macro-F1',
  'figures.auc': 'AUC',
  'figures.pr_auc': 'PR-AUC',
  'figures.brier': 'Brier score',
  'figures.ece': 'Calibration error',
  'figures.loss': 'Loss',
  'figures.range': '{from} to {to}',
  'figures.none': '–',
  'figures.estimate': 'Estimate',
  'figures.not_formed': 'Not formed yet: too few recordings or sessions',
  'figures.by_label': 'Label by label',

  'per_label.title': 'Each label',
  'per_label.hint':
    'Found: how many of its recordings were recognised. Right: how often the model is right when it says this label.',
  'per_label.label': 'Label',
  'per_label.support': 'Recordings',
  'per_label.recall': 'Found (recall)',
  'per_label.precision': 'Right (precision)',
  'per_label.f1': 'F1',

  'confusion.title': 'Confusions',
  'confusion.hint':
    'A row is what was meant, a column what the model understood. Right answers lie on the diagonal. A number leads to its recordings.',
  'confusion.meant': 'Meant',
  'confusion.right': 'Meant {label}, and understood: {recordings}',
  'confusion.wrong': 'Meant {meant}, understood as {understood}: {recordings}',

  'facts.title': 'Details for the record',
  'facts.model_version': 'Name',
  'facts.created': 'Trained',
  'facts.algorithm': 'Algorithm',
  'facts.samples': 'Recordings by part',
  'facts.labels': 'Labels',
  'facts.weights': 'SHA-256 of the weights',
  'facts.folder': 'Folder',
} as const;
