/** English, and by its keys and placeholders the measure of every other language. */
export const en = {
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

  'settings.title': 'Display',
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

  'dataset.retrain': 'Retrain',
  'dataset.import_more': 'Import more',
  'dataset.trainable': {
    one: '{count} of them can be trained on',
    other: '{count} of them can be trained on',
  },
  'dataset.empty': '{modality}: no recordings yet',
  'dataset.empty_hint': 'Import recordings of {person} to see their labels here and to train a model.',

  'labels.title': 'Labels',
  'labels.enough': 'What the recordings mean. Every label has enough recordings (at least {minimum}).',
  'labels.too_few': {
    one: '{count} label has fewer than {minimum} recordings. Record more of it, or training cannot start.',
    other:
      '{count} labels have fewer than {minimum} recordings. Record more of them, or training cannot start.',
  },
  'labels.too_few_chip': 'Too few',
  'labels.usable_of': '{usable} of {all}',

  'parts.title': 'Parts',
  'parts.hint': 'Each recording keeps its part for good, so a test always stays a test.',
  'part.train': 'Training',
  'part.train.hint': 'the model learns from these',
  'part.validation': 'Validation',
  'part.validation.hint': 'decide which model is kept',
  'part.test': 'Test',
  'part.test.hint': 'never seen while learning',
  'part.holdout': 'Holdout',
  'part.holdout.hint': 'locked away for later',
  'part.unassigned': 'Not assigned',
  'part.unassigned.hint': 'get their part at the next training',

  'left_out.title': 'Not trained on',
  'left_out.none': 'Every recording can be trained on.',
  'left_out.no_consent': 'No consent',
  'left_out.no_consent.hint': 'Consent was refused or is not known.',
  'left_out.demo': 'Demonstration',
  'left_out.demo.hint': 'Recorded to show how it works, not to communicate.',
  'left_out.unlabelled': 'No label',
  'left_out.unlabelled.hint': 'Nobody has said yet what they mean.',
  'left_out.unconfirmed': 'Label not confirmed',
  'left_out.unconfirmed.hint': 'The label is a guess that nobody has confirmed.',
  'left_out.rejected': 'Label rejected',
  'left_out.rejected.hint': 'Somebody said that the label is wrong.',
  'left_out.other_performer': 'Performed by somebody else',
  'left_out.other_performer.hint': 'You can include these when you retrain.',

  'in_use.title': 'In everyday use',
  'in_use.recognitions': 'Recognitions',
  'in_use.recognitions.hint': 'How often a model was asked what was meant.',
  'in_use.feedback': 'Feedback',
  'in_use.feedback.hint': 'Answers that were confirmed, corrected or rejected.',
  'in_use.unattributed': 'Feedback without a place',
  'in_use.unattributed.hint': 'Its session has several modalities or none; it counts for no model.',

  'sessions.title': 'Sessions',
  'sessions.hint': 'Recordings of one session stay together in one part.',
  'sessions.session': 'Session',
  'sessions.recorded': 'Recorded',
  'sessions.recordings': 'Recordings',
  'sessions.labels': 'Labels',
  'sessions.parts': 'Part',
  'sessions.none': 'Without a session',
  'sessions.no_date': 'Date not known',
  'sessions.no_part': 'Not assigned yet',
  'sessions.show_all': { one: 'Show the session', other: 'Show all {count} sessions' },

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

  'retrain.title': 'New model for {person}',
  'retrain.lead.gesture': 'Learns from all recordings of gestures that may be used.',
  'retrain.lead.sound': 'Learns from all recordings of sounds that may be used.',
  'retrain.lead.speech': 'Learns from all recordings of speech that may be used.',
  'retrain.start': 'Start training',
  'retrain.start_failed': 'The training could not be started',
  'retrain.failed': 'The training stopped',
  'retrain.cancelled': 'The training was cancelled. Nothing was changed.',
  'retrain.advanced': 'Advanced',
  'retrain.include_others': 'Include recordings performed by somebody else',
  'retrain.include_others_hint':
    'For instance a carer who shows the gesture. The model may learn from them; it is never tested on them.',
  'retrain.time': 'Time to look for the best model',
  'retrain.time_hint':
    'Several ways of learning are tried and the best is kept. More time can find a better one; afterwards it takes a few seconds more.',
  'retrain.time_auto': 'As the recordings need: a few seconds, at most 40',
  'retrain.time_at_most': 'At most {duration}',
  'retrain.algorithm': 'Way of learning',
  'retrain.trials': 'At most so many attempts',
  'retrain.trials_hint':
    'Empty: up to 50 in the time above. With a number, the search waits for all of them unless you also choose a time.',
  'retrain.trials_wrong': 'Type a whole number from 1 to 10000, or leave this empty.',
  'retrain.seed': 'Seed',
  'retrain.seed_hint':
    'With a number of attempts and no time chosen, the same recordings and the same seed give exactly the same model.',
  'retrain.seed_wrong': 'Type a whole number from 0 to 4294967295.',

  'gate.title': 'Check before training',
  'gate.hint': 'The recordings were looked through. This is what was found.',
  'gate.PASSED': 'Everything is ready',
  'gate.WARNING': 'Training is possible, with reservations',
  'gate.FAILED': 'Training cannot start yet',
  'gate.material': '{recordings} with {labels} can be trained on.',
  'gate.findings': 'Findings',
  'gate.status.PASSED': 'In order',
  'gate.status.WARNING': 'Please note',
  'gate.status.FAILED': 'Must be solved',

  'finding.NO_RECORDINGS': 'There is nothing to train on yet. Import recordings with labels.',
  'finding.TOO_FEW_CLASSES': {
    one: 'There is only {count} label ({evidence}). A model needs at least two to tell apart.',
    other: 'A model needs at least two labels to tell apart.',
  },
  'finding.TOO_FEW_RECORDINGS': {
    one: '{count} label has too few recordings: {evidence}. Record more of it.',
    other: '{count} labels have too few recordings: {evidence}. Record more of them.',
  },
  'finding.MIXED_ENCODINGS': 'Recordings of different kinds cannot be learned together: {evidence}.',
  'finding.NON_FINITE_FEATURES': {
    one: '{count} recording is damaged ({evidence}). Record it again.',
    other: '{count} recordings are damaged ({evidence}). Record them again.',
  },
  'finding.NO_CONSENT': {
    one: '{count} recording is left out because consent is missing. Ask for it, then import again.',
    other: '{count} recordings are left out because consent is missing. Ask for it, then import again.',
  },
  'finding.DEMO_RECORDINGS': {
    one: '{count} recording is left out because it is a demonstration.',
    other: '{count} recordings are left out because they are demonstrations.',
  },
  'finding.UNLABELLED': {
    one: '{count} recording is left out because nobody has said what it means.',
    other: '{count} recordings are left out because nobody has said what they mean.',
  },
  'finding.UNCONFIRMED': {
    one: '{count} recording is left out because nobody has confirmed its label.',
    other: '{count} recordings are left out because nobody has confirmed their labels.',
  },
  'finding.REJECTED': {
    one: '{count} recording is left out because its label was rejected.',
    other: '{count} recordings are left out because their labels were rejected.',
  },
  'finding.OTHER_PERFORMER': {
    one: '{count} recording is left out because somebody else performed it. You can include it under “Advanced”.',
    other:
      '{count} recordings are left out because somebody else performed them. You can include them under “Advanced”.',
  },
  'finding.OTHER_PERFORMER_INCLUDED': {
    one: '{count} recording by somebody else is learned from, but never tested on.',
    other: '{count} recordings by somebody else are learned from, but never tested on.',
  },
  'finding.FEW_RECORDINGS':
    'How reliably these labels are understood cannot be said yet: {evidence}. From ten recordings each it can.',
  'finding.IMBALANCED_LABELS': {
    one: 'Another label has more than ten times as many recordings, so this one may be overlooked: {evidence}. Record more of it.',
    other:
      'Another label has more than ten times as many recordings, so these may be overlooked: {evidence}. Record more of them.',
  },
  'finding.DUPLICATES': {
    one: '{count} recording is there twice under one label ({evidence}). A copy teaches nothing new.',
    other: '{count} recordings are copies under one label ({evidence}). Copies teach nothing new.',
  },
  'finding.CONTRADICTING_LABELS': {
    one: 'The same recording carries different labels: {evidence}. Keep the one that is right.',
    other: '{count} recordings carry different labels: {evidence}. Keep the labels that are right.',
  },
  'finding.INDISTINGUISHABLE_LABELS':
    'Every recording of these labels is the same: {evidence}. Give each label recordings of its own.',
  'finding.NO_SESSIONS':
    'No recording says which session it comes from. Figures may flatter, because one session can be in training and test.',
  'finding.ONE_SESSION':
    'All recordings come from one session ({evidence}). Record on another day too, to see how well it is understood then.',
  'finding.LABELS_IN_ONE_SESSION': {
    one: 'Recorded in one session only, so it cannot be both learned and tested: {evidence}. Record it on another day too.',
    other:
      'Recorded in one session only, so they cannot be both learned and tested: {evidence}. Record them on another day too.',
  },
  'finding.MIXED_ENCODING_SETTINGS':
    'Recordings were made with different settings: {evidence}. Keep to one if you can.',
  'finding.MIXED_VECTOR_VERSIONS':
    'Recordings come from different versions of the recorder: {evidence}. Make them again with one if you can.',
  'finding.IDENTICAL_RECORDINGS':
    'Every recording is the same, so no label can be told from another. Check how they were recorded.',
  'finding.NEAR_DUPLICATES': {
    one: '{count} recording is another one in a different guise, louder or cut for instance ({evidence}). Record anew instead.',
    other:
      '{count} recordings are others in a different guise, louder or cut for instance ({evidence}). Record anew instead.',
  },
  'finding.NEAR_CONTRADICTIONS':
    'Nearly the same recording carries different labels: {evidence}. Keep the label that is right.',
  'finding.ALL_SILENT':
    'Nothing can be heard in any recording. Check the microphone and its permission, then record again.',
  'finding.SILENT_RECORDINGS': {
    one: 'Nothing can be heard in {count} recording ({evidence}). Record again, unless silence is what is meant.',
    other:
      'Nothing can be heard in {count} recordings ({evidence}). Record again, unless silence is what is meant.',
  },
  'finding.QUIET_RECORDINGS': {
    one: 'Hardly anything can be heard in {count} recording ({evidence}). Move the microphone closer.',
    other: 'Hardly anything can be heard in {count} recordings ({evidence}). Move the microphone closer.',
  },
  'finding.LOUD_RECORDINGS': {
    one: '{count} recording is far too loud ({evidence}). Turn the microphone down.',
    other: '{count} recordings are far too loud ({evidence}). Turn the microphone down.',
  },
  'finding.CLIPPED_RECORDINGS': {
    one: '{count} recording is distorted because it was too loud ({evidence}). Turn the microphone down and record again.',
    other:
      '{count} recordings are distorted because they were too loud ({evidence}). Turn the microphone down and record again.',
  },
  'finding.TRUNCATED_RECORDINGS': {
    one: '{count} recording begins or ends in the middle of the sound ({evidence}). Start earlier, stop later.',
    other:
      '{count} recordings begin or end in the middle of the sound ({evidence}). Start earlier, stop later.',
  },
  'finding.SHORT_RECORDINGS': {
    one: '{count} recording is too short to hold a sound or movement ({evidence}). Record again.',
    other: '{count} recordings are too short to hold a sound or movement ({evidence}). Record again.',
  },
  'finding.ALL_EMPTY': 'Nobody was seen in any recording. Check the camera, then record again.',
  'finding.EMPTY_RECORDINGS': {
    one: 'Nobody was seen in {count} recording ({evidence}). Record again.',
    other: 'Nobody was seen in {count} recordings ({evidence}). Record again.',
  },
  'finding.MISSING_LANDMARKS': {
    one: 'Hands or body were often out of sight in {count} recording ({evidence}). Keep them in the picture, in good light.',
    other:
      'Hands or body were often out of sight in {count} recordings ({evidence}). Keep them in the picture, in good light.',
  },
  'finding.FROZEN_LANDMARKS': {
    one: 'The picture stood still in {count} recording ({evidence}). Record again.',
    other: 'The picture stood still in {count} recordings ({evidence}). Record again.',
  },
  'finding.JITTERING_LANDMARKS': {
    one: 'Body or hands were lost again and again in {count} recording ({evidence}). More light and a calm background help.',
    other:
      'Body or hands were lost again and again in {count} recordings ({evidence}). More light and a calm background help.',
  },
  'finding.LOW_MOTION': {
    one: 'Hardly anything moves in {count} recording, unlike in others of its label ({evidence}). Record again.',
    other:
      'Hardly anything moves in {count} recordings, unlike in others of their label ({evidence}). Record again.',
  },

  'running.title': 'Training',
  'running.hint': 'You can leave this screen or look at another person; the training goes on.',
  'running.stages': 'Steps of the training',
  'running.done': '(done)',

  'curves.title': 'Learning curves',
  'curves.hint':
    'How learning went, pass by pass. The two curves should go together; a growing gap means learning by heart.',
  'curves.accuracy': 'Understood',
  'curves.loss': 'Error (loss)',
  'curves.words': 'Pass {epoch}: training {train}, validation {validation}',
  'curves.none': 'none',

  'model.title': 'Version {version} for {person}',
  'model.missing': 'There is no such version (any more).',

  'answer.title': 'Result',
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
  'answer.algorithm': 'Way of learning: {algorithm}.',
  'answer.more_useful': {
    one: '{count} more recording would likely raise this by about {points} of 100.',
    other: '{count} more recordings would likely raise this by about {points} of 100.',
  },
  'answer.more_no_use': {
    one: '{count} more recording like these would hardly change this.',
    other: '{count} more recordings like these would hardly change this.',
  },
  'answer.before': 'For comparison: version {version} understood {share} of its test.',
  'answer.mistakes': 'What was confused',
  'answer.mistake': {
    one: '“{actual}” was taken for “{predicted}” once',
    other: '“{actual}” was taken for “{predicted}” {count} times',
  },
  'answer.learned_from': 'Learned from {recordings} with {labels} in {duration}.',

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

  'reliability.title': 'How sure it was, and how often it was right',
  'reliability.hint':
    'The bar shows how often it was right, the mark how sure it said it was. The closer they are, the better.',
  'reliability.sureness': 'So sure',
  'reliability.said': 'Said on average',
  'reliability.true': 'Was right',

  'export.title': 'Take it to the device',
  'export.hint': 'Copies the model into a folder or onto a stick and checks that the copy works.',
  'export.folder': 'Folder or stick',
  'export.folder_hint': 'The model gets a folder of its own in it.',
  'export.start': 'Export',
  'export.running': 'Exporting',
  'export.failed': 'The export did not succeed',
  'export.cancelled': 'The export was cancelled. The folder is as it was.',
  'export.done': 'Exported and checked',
  'export.copied': {
    one: '{count} file ({size}) is in {folder} and was compared with the original.',
    other: '{count} files ({size}) are in {folder} and were compared with the originals.',
  },
  'export.parity': {
    one: '{file} gives the same answer as the app for {count} test recording (largest difference {difference}; read by {reader}).',
    other:
      '{file} gives the same answers as the app for {count} test recordings (largest difference {difference}; read by {reader}).',
  },

  'figures.title': 'Figures',
  'figures.hint':
    'The test counts: the model had never met those recordings. Below a share stands where it likely lies (95 of 100 times).',
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
    'A row is what was meant, a column what the model understood. Right answers lie on the diagonal.',
  'confusion.meant': 'Meant',

  'facts.title': 'Details for the record',
  'facts.model_version': 'Name',
  'facts.created': 'Trained',
  'facts.algorithm': 'Algorithm',
  'facts.samples': 'Recordings by part',
  'facts.labels': 'Labels',
  'facts.weights': 'SHA-256 of the weights',
  'facts.folder': 'Folder',

  'algorithm.auto': 'Find the best',
  'algorithm.auto.hint':
    'Tries several ways and keeps what understands best; the simplest where it makes no difference.',
  'algorithm.prototype': 'Nearest prototype',
  'algorithm.prototype.hint': 'Compares with the typical recording of each label. Three of each are enough.',
  'algorithm.linear': 'Linear',
  'algorithm.linear.hint': 'Weighs every feature for and against each label.',
  'algorithm.rbf': 'Kernel classifier',
  'algorithm.rbf.hint': 'Compares with the most telling recordings.',
  'algorithm.forest': 'Random forest',
  'algorithm.forest.hint': 'Asks many small decision trees and goes by the majority.',
  'algorithm.rocket': 'Random convolutions',
  'algorithm.rocket.hint': 'Looks for thousands of short patterns in the course of a recording.',
  'algorithm.mlp': 'Perceptron',
  'algorithm.mlp.hint': 'A small neural network over the features.',
  'algorithm.cnn1d': '1-D CNN',
  'algorithm.cnn1d.hint': 'A neural network that looks for patterns along time.',
  'algorithm.lstm': 'LSTM',
  'algorithm.lstm.hint': 'A neural network that follows a recording step by step.',
  'algorithm.cnn2d': '2-D CNN',
  'algorithm.cnn2d.hint': 'A neural network that looks at a recording as at a picture.',
  'algorithm.resnet': 'Residual network',
  'algorithm.resnet.hint': 'A deeper network of that kind, for many recordings.',
  'algorithm.ensemble': 'Vote of several',
  'algorithm.ensemble.hint': 'Several models answer, and their answers are weighed against each other.',

  'import.title': 'Import recordings',
  'import.lead': 'The originals are not changed. Importing the same recordings twice adds nothing.',
  'import.what': 'What do you want to import?',
  'import.path': 'Folder or file',
  'import.path_hint':
    'A3CP sessions, a folder of WAV files, a CSV of poses, a sequence folder, or a folder of .npy files. The format is recognised by itself.',
  'import.path_missing': 'Choose a folder or file first.',
  'import.labels_file': 'File with the names of the labels (optional)',
  'import.labels_file_hint': 'When the CSV holds numbers for labels: one name a line, the first for 0.',
  'import.modality': 'What was recorded?',
  'import.modality_missing': 'Choose what was recorded.',
  'import.whose': 'Whose recordings are they?',
  'import.person': 'Person (optional)',
  'import.person_hint':
    'A pseudonym. Leave it empty when the recordings themselves say whose they are; otherwise they go to “default”.',
  'import.consent': 'I have consent for training with these recordings',
  'import.consent_hint': 'A3CP recordings that carry their own consent are treated as they say.',
  'import.no_consent': 'Without consent, these recordings are kept but not trained on.',
  'import.no_consent_hint': 'You will see them in the app; a model never learns from them.',
  'import.start': 'Start import',
  'import.start_failed': 'The import could not be started',

  'import_job.running': 'Importing recordings',
  'import_job.ended': 'Import finished',
  'import_job.hint':
    'You can leave this screen; the import goes on. Nothing is kept of an import that was cancelled.',
  'import_job.again': 'Import again',
  'import_job.cancelled': 'The import was cancelled. Nothing was changed.',
  'import_job.failed': 'The import stopped. Nothing was changed.',

  'outcome.accepted': { one: '{count} recording was imported', other: '{count} recordings were imported' },
  'outcome.some_rejected': {
    one: '{count} item was refused. The list below says why.',
    other: '{count} items were refused. The list below says why.',
  },
  'outcome.all_known': 'All of these recordings are here already. Nothing was added.',
  'outcome.nothing': 'Nothing was imported',
  'outcome.go_on': 'How to go on',
  'outcome.open': 'Look at the recordings',
  'outcome.new_recordings': { one: '{count} new recording', other: '{count} new recordings' },
  'outcome.counts': 'In numbers',
  'outcome.samples': 'Recordings',
  'outcome.samples.hint': 'New in the app.',
  'outcome.recognitions': 'Recognitions',
  'outcome.recognitions.hint': 'What earlier models answered.',
  'outcome.feedback': 'Feedback',
  'outcome.feedback.hint': 'Answers that were confirmed, corrected or rejected.',
  'outcome.unattributed': 'Feedback without a place',
  'outcome.unattributed.hint': 'Its session has several modalities or none; it counts for no model.',
  'outcome.duplicates': 'Known already',
  'outcome.duplicates.hint': 'The same recording is here; it was not added again.',
  'outcome.rejected': 'Refused',
  'outcome.rejected.hint': 'Damaged or incomplete. The list below says why.',
  'outcome.skipped': 'Passed over',
  'outcome.skipped.hint': 'Files and records of other kinds.',

  'rejections.title': 'What was refused',
  'rejections.hint': 'Correct these and import again: what is here already is not added twice.',
  'rejections.file': 'File',
  'rejections.line': 'Line',
  'rejections.reason': 'Reason',
  'rejections.copy': 'Copy list',
  'rejections.copied': 'The list was copied.',
  'rejections.more': {
    one: '{count} more is in the copied list.',
    other: '{count} more are in the copied list.',
  },

  'folders.browse': 'Browse',
  'folders.title.import': 'Choose a folder or file',
  'folders.title.export': 'Choose a folder',
  'folders.path': 'Folder in view',
  'folders.up': 'Up',
  'folders.places': 'Places',
  'folders.entries': 'Contents of {folder}',
  'folders.empty': 'Nothing to choose in here.',
  'folders.use': 'Use this folder',
  'folders.close': 'Cancel',
  'folders.failed': 'This folder cannot be opened',

  'activity.title': 'Work under way',
  'activity.dismiss': 'Close: {job}',

  'job.import': 'Importing recordings',
  'job.train': 'Training',
  'job.export': 'Export',
  'job.demo': 'Creating the demo',
  'job.train.of': 'Training for {person}, {modality}',
  'job.export.of': 'Export for {person}, {modality}',
  'job.queued': 'Waiting for its turn',
  'job.working': 'Working',
  'job.cancel': 'Cancel',
  'job.completed': 'Finished',
  'job.cancelled': 'Cancelled',
  'job.failed': 'Did not succeed',
  'job.stage_at_most': '{stage}: {done} of at most {total}',
  'job.stage_count': '{stage}: {done} of {total}',
  'job.stage.read': 'Reading',
  'job.stage.generate': 'Inventing recordings',
  'job.stage.copy': 'Copying',
  'job.stage.check': 'Checking the copy',
  'job.stage.publish': 'Completing',
  'job.stage.gate': 'Check',
  'job.stage.split': 'Parts',
  'job.stage.features': 'Preparing',
  'job.stage.search': 'Trying',
  'job.stage.fit': 'Learning',
  'job.stage.calibrate': 'Balancing',
  'job.stage.test': 'Test',
  'job.stage.package': 'Saving',
} as const;
