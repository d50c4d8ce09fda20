import { openStore } from '../store.ts';
import { stamp } from '../testing/store.ts';
import { runWrite } from '../writes/index.ts';

/** Fills a store with jobs of the past and jobs that wait, half and half; `params` as a training's are. */
export function fillQueue(
  store_file: string,
  jobs: number,
  params: { user_id: string; modality: 'gesture' },
): void {
  const store = openStore(store_file);
  const { user_id, modality } = params;
  const wanted = { kind: 'train' as const, user_id, modality, params };
  runWrite(store, 'operators.ensure', stamp, { operator_id: stamp.operator_id, name: 'Bench' });
  store.transaction(() => {
    for (let job = 0; job < jobs; job++) {
      const { job_id } = runWrite(store, 'jobs.enqueue', stamp, { ...wanted, priority: 'low' });
      if (job % 2 === 0) runWrite(store, 'jobs.cancel', stamp, { job_id });
    }
  });
  store.close();
}
