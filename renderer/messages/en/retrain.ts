export const retrain = {
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
    one: '{count} recording is left out because somebody took it out or rejected its label.',
    other: '{count} recordings are left out because somebody took them out or rejected their labels.',
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

  'gate.looking': 'The recordings themselves are being looked at …',
  'gate.look': 'Look at the recordings themselves too',
  'gate.look_hint': 'With this many recordings that takes a while. The training does it in any case.',

  'remedy.show': { one: 'Show this recording', other: 'Show these {count} recordings' },
  'remedy.exclude': { one: 'Take it out of training', other: 'Take these {count} out of training' },
  'remedy.reason': 'Found by the check before training: {finding}',
  'remedy.confirm': { one: 'Confirm its label as it is', other: 'Confirm the {count} labels as they are' },
  'remedy.import': 'Import more recordings',
  'remedy.include_others': 'Learn from them too',
  'remedy.leave_others': 'Leave them out',
  'remedy.consent': 'How to ask for consent',
  'remedy.consent.ask':
    'Ask the person, or who decides for them, whether their recordings may be used to train their own model. Nothing leaves this computer.',
  'remedy.consent.write': 'Note who agreed and when, in the person’s file rather than here.',
  'remedy.consent.import':
    'Then import the same recordings again and say that consent is given. They are not taken in twice.',
  'remedy.undo': 'Undo',
  'remedy.failed': 'This could not be done',
  'remedy.done.exclude': {
    one: '{count} recording is taken out of training',
    other: '{count} recordings are taken out of training',
  },
  'remedy.done.exclude_hint': 'They stay in the store, with the reason. The check has run again.',
  'remedy.done.confirm': { one: '{count} label is confirmed', other: '{count} labels are confirmed' },
  'remedy.done.confirm_hint': 'The check has run again.',

  'plan.title': 'What will happen',
  'plan.hint': 'Nothing is changed by a training but that there is one version more.',
  'plan.learns': {
    one: 'Learns from {recordings} with {labels}. {count} further recording is a practice question: it helps to choose what works best.',
    other:
      'Learns from {recordings} with {labels}. {count} further recordings are practice questions: they help to choose what works best.',
  },
  'plan.learns_alone': 'Learns from {recordings} with {labels}.',
  'plan.judges': {
    one: '{count} recording that it never meets judges how well it understands.',
    other: '{count} recordings that it never meets judge how well it understands.',
  },
  'plan.no_test':
    'There are too few recordings or sessions to keep some back for a test, so the result will be an estimate.',
  'plan.holdout': {
    one: '{count} more is set aside for a last check after months of use.',
    other: '{count} more are set aside for a last check after months of use.',
  },
  'plan.tries': {
    one: 'Tries one way of learning.',
    other: 'Tries up to {count} recipes of several ways of learning, and keeps what understands best.',
  },
  'plan.tries_one': {
    one: 'Tries one recipe of “{algorithm}”.',
    other: 'Tries up to {count} recipes of “{algorithm}”, and keeps what understands best.',
  },
  'plan.in_use': 'Version {version} stays in use until you say otherwise.',
  'plan.none_in_use': 'The new version is put in use only when you say so.',
  'plan.takes': 'Takes about {duration} on this computer.',
  'plan.takes_between': 'Takes between {low} and {high} on this computer.',
  'plan.takes_roughly':
    'Takes roughly {high} at most. How fast this computer is will be known after the first training.',

  'race.title': 'What has been tried',
  'race.tried_of': {
    one: 'Tried {count} of at most {total}; best so far understands {understood} of 100 in practice questions.',
    other:
      'Tried {count} of at most {total}; best so far understands {understood} of 100 in practice questions.',
  },
  'race.understood': '{understood} of 100',
  'race.no_result': 'No result yet',
  'race.leads': 'Best so far',
  'race.sureness_counts':
    'The best is not always the one that understands most: being rightly sure or unsure counts too.',
  'race.tries': { one: '{count} try', other: '{count} tries' },
  'race.stopped': { one: '{count} stopped early', other: '{count} stopped early' },

  'running.left': 'About {duration} left',
  'running.nearly_done': 'Nearly done',
  'running.title': 'Training',
  'running.hint': 'You can leave this screen or look at another person; the training goes on.',
  'running.stages': 'Steps of the training',
  'running.done': '(done)',

  'curves.title': 'Learning curves',
  'curves.hint':
    'How learning went, pass by pass. The two curves should go together; a growing gap means learning by heart.',
  'curves.accuracy': 'Understood',
  'curves.loss': 'Error (loss)',
  'curves.words': 'Pass {epoch}: training {train}, practice {validation}',
  'curves.none': 'none',

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
} as const;
