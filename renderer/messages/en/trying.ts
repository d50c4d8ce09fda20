export const trying = {
  'try.title': 'Try it with {person}’s model',
  'try.lead': 'See what the model says before a device does.',
  'try.version': 'Model',
  'try.version_in_use': 'Version {version} (in use)',
  'try.no_model': 'There is no model to try yet',
  'try.no_model_hint': 'Train one first. Then you can see here what it says.',
  'try.ways': 'What to try it with',
  'try.held': 'Recordings that were kept',
  'try.microphone': 'Microphone',
  'try.no_camera':
    'This program has no camera: gestures are tried with recordings that were made before and kept for judging.',

  'try.none_kept': 'No recordings were kept to judge this model',
  'try.none_kept_hint':
    'There were too few recordings or sessions. Import more, then train again: some are then kept aside.',
  'try.recording': 'Recording {number} of {count}',
  'try.held_hint': 'The model did not learn from these recordings.',
  'try.guess': 'What do you think it is? (You need not say.)',
  'try.ask': 'What does the model say?',
  'try.next': 'Next recording',
  'try.skip': 'Skip this one',
  'try.failed': 'The model could not be asked',
  'try.tally': {
    one: 'This visit: {understood} of {count} understood.',
    other: 'This visit: {understood} of {count} understood.',
  },
  'try.tally_back': {
    one: 'It would have asked back {count} time.',
    other: 'It would have asked back {count} times.',
  },

  'try.model': 'The model says',
  'try.asks_back': 'It would ask back',
  'try.sure.very': 'Very sure ({share}).',
  'try.sure.fairly': 'Fairly sure ({share}).',
  'try.sure.not_very': 'Not very sure ({share}), but sure enough to answer.',
  'try.sure.hardly': 'Hardly sure ({share}), but sure enough to answer.',
  'try.back.unsure': 'It thought of “{first}” first, but was not sure enough to say so.',
  'try.back.between': 'It could not decide between “{first}” and “{second}”.',
  'try.back.no_action': 'It took this for no message at all (“{first}”).',
  'try.right': 'That is right.',
  'try.wrong': 'That is not right: it was “{label}”.',
  'try.asked_back': 'It was “{label}”.',
  'try.no_label': 'Nobody has said yet what this recording means.',
  'try.learned':
    'The model learned from this recording, so this does not show how well it understands new ones.',
  'try.your_guess': 'You thought: “{label}”.',
  'try.first_labels': 'What it thought of first',

  'try.not_kept':
    'At most {seconds} seconds. Nothing is stored: the recording is gone as soon as you leave this screen.',
  'try.record': 'Record',
  'try.record_again': 'Record again',
  'try.starting': 'One moment …',
  'try.stop': 'Stop',
  'try.recording_now': 'Recording. Press again to stop.',
  'try.level': 'Loudness',
  'try.seconds': '{seconds} of {most} s',
  'try.your_recording': 'Your recording',
  'try.asking': 'The model listens …',
  'try.nothing_yet':
    'Record something, then its answer stands here. The space bar on the button starts and stops.',

  'try.problem.denied': 'This program may not use the microphone',
  'try.problem.denied.hint':
    'Allow it when you are asked. If you are not asked: allow the microphone for this program in the settings of your system or browser, then press Record again.',
  'try.problem.none': 'No microphone was found',
  'try.problem.none.hint': 'Connect one, or switch it on, then press Record again.',
  'try.problem.busy': 'The microphone is in use elsewhere',
  'try.problem.busy.hint':
    'Close the other program that uses it (a video call, for example), then press Record again.',
  'try.problem.broken': 'The microphone could not be started',
  'try.problem.broken.hint':
    'Unplug it and plug it in again, then press Record again. Recordings that were kept can still be tried.',
  'try.problem.lost': 'The microphone was unplugged or switched off',
  'try.problem.lost.hint': 'Connect it again, then press Record again.',
  'try.problem.silent': 'Nothing was heard',
  'try.problem.silent.hint':
    'Check that the microphone is not muted and that it is the right one, then record again.',
  'try.problem.too_short': 'That was too short',
  'try.problem.too_short.hint': 'Press once to begin and once more when the sound is over.',
  'try.problem.clipped': 'That was too loud for the microphone',
  'try.problem.clipped.hint':
    'The model was asked all the same, but it may understand better from further away.',
} as const;
