import { app } from './de/app.ts';
import { dataset } from './de/dataset.ts';
import { evidence } from './de/evidence.ts';
import { history } from './de/history.ts';
import { importing } from './de/importing.ts';
import { in_use } from './de/in_use.ts';
import { job_list } from './de/job_list.ts';
import { jobs } from './de/jobs.ts';
import { model } from './de/model.ts';
import { people } from './de/people.ts';
import { person } from './de/person.ts';
import { policy } from './de/policy.ts';
import { quality } from './de/quality.ts';
import { recommendations } from './de/recommendations.ts';
import { recordings } from './de/recordings.ts';
import { registry } from './de/registry.ts';
import { retrain } from './de/retrain.ts';
import { retraining_log } from './de/retraining_log.ts';
import { settings } from './de/settings.ts';
import { simulation } from './de/simulation.ts';
import { trouble } from './de/trouble.ts';
import { trying } from './de/trying.ts';
import { viewers } from './de/viewers.ts';
import type { en } from './en.ts';
import type { Translations } from './message.ts';

/** German, in the polite form. */
export const de: Translations<typeof en> = {
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
