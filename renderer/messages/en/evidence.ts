export const evidence = {
  'evidence.title': 'When to retrain',
  'evidence.lead.nothing': 'Nothing speaks for retraining at the moment.',
  'evidence.lead.first': 'A first training is advised.',
  'evidence.lead.advise': 'Retraining is advised.',
  'evidence.lead.request': 'A training is being asked for automatically.',
  'evidence.lead.held_back': 'Something speaks for retraining, and something against doing it now.',
  'evidence.conditions': 'What was looked at',
  'evidence.holds': 'What speaks against doing it now',
  'evidence.again': 'It comes up again from {when}, if it still holds then.',
  'evidence.details': 'All figures',
  'evidence.surely': '“Surely” means: with {level} confidence. A few questions back too many may be chance.',
  'evidence.trust_hint': 'Trust of 100% means that the model is right as often as it says it is sure.',
  'evidence.mode.advise': 'You are asked before anything is trained.',
  'evidence.mode.automatic': 'The program trains by itself when something speaks for it.',
  'evidence.policy': 'Policy version {version}',
  'evidence.frequency':
    'Trainings asked for: {week} in the last 7 days, {month} in the last 30 days, {ever} in all.',
  'evidence.unattributed': {
    one: '{count} answer of this person is left out here, because it cannot be told which kind of communication it was about.',
    other:
      '{count} answers of this person are left out here, because it cannot be told which kind of communication they were about.',
  },

  'condition.met': 'Met',
  'condition.not_met': 'Not met',
  'condition.not_enough_evidence': 'Not enough evidence',
  'condition.limit': 'Limit: {limit} ({source})',
  'condition.no_model': 'There is no model in use yet.',
  'condition.name.new_samples': 'New recordings',
  'condition.name.clarification_rate': 'Questions back',
  'condition.name.model_age': 'Age of the model',
  'condition.name.untrained_label': 'A label never learned',
  'condition.name.correction_rate': 'Corrections',
  'condition.name.trust': 'Trust',
  'condition.name.drift': 'Changed recordings',
  'condition.first_samples.met': {
    one: '{count} recording is ready for a first training; {limit} are enough.',
    other: '{count} recordings are ready for a first training; {limit} are enough.',
  },
  'condition.first_samples.not_met': {
    one: '{count} recording is ready for a first training; {limit} are needed.',
    other: '{count} recordings are ready for a first training; {limit} are needed.',
  },
  'condition.new_samples.met': {
    one: '{count} new recording since the last training; {limit} are enough.',
    other: '{count} new recordings since the last training; {limit} are enough.',
  },
  'condition.new_samples.not_met': {
    one: '{count} new recording since the last training; {limit} are needed.',
    other: '{count} new recordings since the last training; {limit} are needed.',
  },
  'condition.rate.few': {
    one: 'Only {count} recognition since the last training; judged from {least} on.',
    other: 'Only {count} recognitions since the last training; judged from {least} on.',
  },
  'condition.clarification_rate.met': {
    one: '{events} of {count} recognition ended in a question back: {rate}, surely more than {limit}.',
    other: '{events} of {count} recognitions ended in a question back: {rate}, surely more than {limit}.',
  },
  'condition.clarification_rate.not_met': {
    one: '{events} of {count} recognition ended in a question back: {rate}, not more than {limit}.',
    other: '{events} of {count} recognitions ended in a question back: {rate}, not more than {limit}.',
  },
  'condition.clarification_rate.chance': {
    one: '{events} of {count} recognition ended in a question back: {rate}. That it is more than {limit} may be chance; surely it is only more than {bound}.',
    other:
      '{events} of {count} recognitions ended in a question back: {rate}. That it is more than {limit} may be chance; surely it is only more than {bound}.',
  },
  'condition.correction_rate.met': {
    one: '{events} of {count} recognition was corrected: {rate}, surely more than {limit}.',
    other: '{events} of {count} recognitions were corrected: {rate}, surely more than {limit}.',
  },
  'condition.correction_rate.not_met': {
    one: '{events} of {count} recognition was corrected: {rate}, not more than {limit}.',
    other: '{events} of {count} recognitions were corrected: {rate}, not more than {limit}.',
  },
  'condition.correction_rate.chance': {
    one: '{events} of {count} recognition was corrected: {rate}. That it is more than {limit} may be chance; surely it is only more than {bound}.',
    other:
      '{events} of {count} recognitions were corrected: {rate}. That it is more than {limit} may be chance; surely it is only more than {bound}.',
  },
  'condition.model_age.today': 'The model learned less than a day ago.',
  'condition.model_age.met': 'The model learned {days} ago, more than {limit}.',
  'condition.model_age.not_met': 'The model learned {days} ago, not more than {limit}.',
  'condition.untrained_label.met': {
    one: '“{label}” was named in corrections and never learned; there is {count} recording of it.',
    other: '“{label}” was named in corrections and never learned; there are {count} recordings of it.',
  },
  'condition.untrained_label.not_met': 'Corrections name no label that the model never learned.',
  'condition.untrained_label.few': {
    one: '“{label}” was named in corrections and never learned, but there is only {count} recording of it; {limit} are needed.',
    other:
      '“{label}” was named in corrections and never learned, but there are only {count} recordings of it; {limit} are needed.',
  },
  'condition.untrained_label.none_new': {
    one: '“{label}” was named in corrections and never learned, but its {count} recording was there at the last training already.',
    other:
      '“{label}” was named in corrections and never learned, but its {count} recordings were there at the last training already.',
  },
  'condition.trust.few': {
    one: 'Only {count} answer with a stated sureness was confirmed or corrected; judged from {least} on.',
    other: 'Only {count} answers with a stated sureness were confirmed or corrected; judged from {least} on.',
  },
  'condition.trust.met': {
    one: '{right} of {count} answer was right, and the model said it was {said} sure. Trust is {trust}, surely less than {limit}.',
    other:
      '{right} of {count} answers were right, and the model said it was {said} sure on average. Trust is {trust}, surely less than {limit}.',
  },
  'condition.trust.not_met': {
    one: '{right} of {count} answer was right, and the model said it was {said} sure. Trust is {trust}, not less than {limit}.',
    other:
      '{right} of {count} answers were right, and the model said it was {said} sure on average. Trust is {trust}, not less than {limit}.',
  },
  'condition.trust.chance': {
    one: '{right} of {count} answer was right, and the model said it was {said} sure. Trust is {trust}; that it is less than {limit} may be chance, surely it is only less than {bound}.',
    other:
      '{right} of {count} answers were right, and the model said it was {said} sure on average. Trust is {trust}; that it is less than {limit} may be chance, surely it is only less than {bound}.',
  },
  'condition.drift.met': 'Recent recordings differ by {value} from those it learned from, more than {limit}.',
  'condition.drift.not_met':
    'Recent recordings differ by {value} from those it learned from, not more than {limit}.',
  'condition.drift.unknown': 'There are too few recent recordings to say whether they have changed.',

  'hold.until': '{why} Until {until}.',
  'hold.pending_job': 'A training is waiting or running already.',
  'hold.not_trainable': {
    one: 'Only {count} label has the {least} recordings that a training needs; it takes {labels} such labels.',
    other:
      'Only {count} labels have the {least} recordings that a training needs; it takes {labels} such labels.',
  },
  'hold.candidate_waiting':
    'Version {version} is trained and not in use. Training again on much the same recordings would give much the same.',
  'hold.snoozed': 'Put off by a person: {reason}.',
  'hold.cooldown': 'The pause after the last request is not over ({hours} hours).',
  'hold.day_cap': {
    one: 'It was asked once in 24 hours already, as often as allowed.',
    other: 'It was asked {count} times in 24 hours already, as often as allowed.',
  },
  'hold.week_cap': {
    one: 'It was asked once in 7 days already, as often as allowed.',
    other: 'It was asked {count} times in 7 days already, as often as allowed.',
  },
  'hold.quiet_hours': 'These are quiet hours ({from} to {to}).',

  'rate.title': 'Questions back over time',
  'rate.hint':
    'How large the share of recognitions is that ended in a question back. The band shows where it lies surely: it is wide where there were few recognitions.',
  'rate.words': {
    one: 'Last, {from} to {to}: {clarifications} of {count} recognition ended in a question back ({rate}). The limit is {limit}.',
    other:
      'Last, {from} to {to}: {clarifications} of {count} recognitions ended in a question back ({rate}). The limit is {limit}.',
  },
  'rate.none': 'There were no recognitions yet, so nothing can be drawn.',
  'rate.share': 'Share',
  'rate.band': 'Surely within',
  'rate.limit': 'Limit',
  'rate.forecast': 'Forecast',
  'rate.table': 'The same as a table',
  'rate.time': 'Time',
  'rate.recognitions': 'Recognitions',
  'rate.clarifications': 'Questions back',
  'rate.no_share': '–',
  'rate.span': '{from} to {to}',

  'forecast.words': {
    one: 'If it goes on like this, it will be about {rate} in the coming week.',
    other: 'If it goes on like this, it will be about {rate} in {count} weeks.',
  },
  'forecast.errors': {
    one: 'Tried on {count} past week: the forecast was off by {error} points of 100, “as in the week before” by {naive}.',
    other:
      'Tried on {count} past weeks: the forecast was off by {error} points of 100 on average, “as in the week before” by {naive}.',
  },
  'forecast.not_better':
    'No forecast: on past weeks it was no better than “as in the week before” (off by {error} and {naive} points of 100).',

  'reason.new_samples': {
    one: '{count} new recording; {limit} are enough.',
    other: '{count} new recordings; {limit} are enough.',
  },
  'reason.clarification_rate': 'Questions back at {value}, more than {limit}.',
  'reason.model_age': 'The model was {value} days old, more than {limit}.',
  'reason.untrained_label': {
    one: '“{label}” was never learned, and there is {count} recording of it.',
    other: '“{label}” was never learned, and there are {count} recordings of it.',
  },
  'reason.correction_rate': '{value} of recognitions corrected, more than {limit}.',
  'reason.trust': 'Trust at {value}, less than {limit}.',
  'reason.drift': 'Recordings differ by {value}, more than {limit}.',
} as const;
