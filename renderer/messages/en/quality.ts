export const quality = {
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
} as const;
