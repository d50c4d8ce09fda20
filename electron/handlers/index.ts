import type { Context } from '../context.ts';
import type { CallName, CallOutput, ParsedInput } from '../ipc/contract.ts';
import * as app from './app.ts';
import * as audit from './audit.ts';
import * as backup from './backup.ts';
import * as datasets from './datasets.ts';
import * as decisions from './decisions.ts';
import * as demo from './demo.ts';
import * as evaluation from './evaluation.ts';
import * as exports from './exports.ts';
import * as folders from './folders.ts';
import * as imports from './imports.ts';
import * as jobs from './jobs.ts';
import * as models from './models.ts';
import * as operators from './operators.ts';
import * as people from './people.ts';
import * as policy from './policy.ts';
import { triggerReady } from './ready_trainings.ts';
import * as recordingSignals from './recording_signals.ts';
import * as recordings from './recordings.ts';
import * as registry from './registry.ts';
import * as retraining from './retraining.ts';
import * as settings from './settings.ts';
import * as tracking from './tracking.ts';
import * as training from './training.ts';
import { estimate } from './training_estimate.ts';
import * as trying from './trying.ts';
import * as users from './users.ts';
import { validation } from './validation.ts';

/** What answers a call: parsed input in, an output that the contract parses once more. */
export type Handlers = {
  [K in CallName]: (context: Context, input: ParsedInput<K>) => CallOutput<K> | Promise<CallOutput<K>>;
};

/** One handler a call; the same for the window, the loopback host and the command line. */
export const handlers: Handlers = {
  'app.info': app.info,
  'users.list': users.list,
  'people.list': people.list,
  'people.names': people.names,
  'people.history': people.history,
  'datasets.get': datasets.get,
  'imports.start': imports.start,
  'training.check': training.check,
  'training.inspect': training.inspect,
  'training.estimate': estimate,
  'training.start': training.start,
  'training.trigger_ready': triggerReady,
  'training.validation': validation,
  'exports.list': exports.list,
  'models.past': exports.past,
  'jobs.get': jobs.get,
  'jobs.list': jobs.list,
  'jobs.waiting': jobs.waiting,
  'jobs.cancel': jobs.cancel,
  'jobs.retry': jobs.retry,
  'jobs.log': jobs.log,
  'queue.status': jobs.status,
  'recordings.signal': recordingSignals.signal,
  'recordings.spectrogram': recordingSignals.spectrogram,
  'models.list': models.list,
  'models.history': models.history,
  'models.export': models.exportVersion,
  'models.evaluate': evaluation.evaluate,
  'models.open_holdout': evaluation.openHoldout,
  'models.compare': evaluation.compare,
  'models.verify': models.verify,
  'models.active': registry.active,
  'models.weigh': registry.weigh,
  'models.promote': registry.promote,
  'models.rollback': registry.rollback,
  'models.keep': decisions.keep,
  'models.kept': decisions.kept,
  'models.activations': registry.activations,
  'models.held': trying.held,
  'models.try': trying.tryVersion,
  'models.delete': registry.deleteVersion,
  'models.prune': registry.prune,
  'demo.create': demo.create,
  'audit.list': audit.list,
  'audit.verify': audit.verify,
  'audit.text': audit.text,
  'backup.start': backup.start,
  'backup.status': backup.status,
  'operators.list': operators.list,
  'operators.add': operators.add,
  'operators.rename': operators.rename,
  'operators.choose': operators.choose,
  'folders.list': folders.list,
  'folders.choose': folders.choose,
  'recordings.list': recordings.list,
  'recordings.get': recordings.get,
  'recordings.map': recordings.map,
  'recordings.label': recordings.label,
  'recordings.exclude': recordings.exclude,
  'recordings.include': recordings.include,
  'recordings.undo': recordings.undo,
  'recordings.edits': recordings.edits,
  'settings.get': settings.get,
  'settings.set': settings.set,
  'tracking.sync': tracking.sync,
  'retraining.recommendations': retraining.recommendations,
  'retraining.decision': retraining.decision,
  'retraining.rates': retraining.rates,
  'retraining.forecast': retraining.forecast,
  'retraining.follow': retraining.follow,
  'retraining.snooze': retraining.snooze,
  'retraining.wake': retraining.wake,
  'retraining.pass': retraining.pass,
  'retraining.dry_run': retraining.dryRun,
  'retraining.simulate': retraining.simulate,
  'retraining.log': retraining.log,
  'retraining.log_text': retraining.logText,
  'policy.get': policy.get,
  'policy.save': policy.save,
  'policy.history': policy.history,
  'policy.validate': policy.validate,
  'policy.schema': policy.schema,
};
