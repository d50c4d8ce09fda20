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
