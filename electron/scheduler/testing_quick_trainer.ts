import { runJobThread } from '../threads/job_task.ts';
import { trainVersion } from '../threads/train_version.ts';

/** A trainer for tests in which a model only has to be one: without the race between kinds of models. */
await runJobThread({
  train: (task) => {
    const config = { ...task.params.config, algorithm: 'prototype' as const, trials: 1 };
    return trainVersion({ ...task, params: { ...task.params, config } });
  },
});
