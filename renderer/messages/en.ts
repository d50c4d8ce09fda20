import { app } from './en/app.ts';
import { dataset } from './en/dataset.ts';
import { evidence } from './en/evidence.ts';
import { history } from './en/history.ts';
import { importing } from './en/importing.ts';
import { in_use } from './en/in_use.ts';
import { job_list } from './en/job_list.ts';
import { jobs } from './en/jobs.ts';
import { model } from './en/model.ts';
import { people } from './en/people.ts';
import { person } from './en/person.ts';
import { policy } from './en/policy.ts';
import { quality } from './en/quality.ts';
import { recommendations } from './en/recommendations.ts';
import { recordings } from './en/recordings.ts';
import { registry } from './en/registry.ts';
import { retrain } from './en/retrain.ts';
import { retraining_log } from './en/retraining_log.ts';
import { settings } from './en/settings.ts';
import { simulation } from './en/simulation.ts';
import { trouble } from './en/trouble.ts';
import { trying } from './en/trying.ts';
import { viewers } from './en/viewers.ts';

/** English, and by its keys and placeholders the measure of every other language. */
export const en = {
  ...app,
  ...people,
  ...importing,
  ...dataset,
  ...evidence,
  ...quality,
  ...retrain,
  ...model,
  ...in_use,
  ...recommendations,
  ...retraining_log,
  ...policy,
  ...simulation,
  ...jobs,
  ...person,
  ...recordings,
  ...viewers,
  ...trying,
  ...trouble,
  ...registry,
  ...job_list,
  ...history,
  ...settings,
};
