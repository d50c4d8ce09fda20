import { expect, test } from 'vitest';
import { listAudit } from '../../data/queries/audit.ts';
import { beginJob, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { runWrite } from '../../data/writes/index.ts';
import { makeDemo } from './make_demo.ts';

test('the log says of the demo what came in: recordings, answers and feedback, none of them known before', async () => {
  const { store, workspace } = temporaryWorkspace();
  await makeDemo({
    ...{ workspace, store, ...beginJob(store, workspace, 'demo') },
    isCancelled: () => false,
    report: () => {},
    write: (name, input) => runWrite(store, name, stamp, input),
  });
  const published = listAudit(store, 10).find(({ action }) => action === 'imports.publish');
  expect(published?.new_value).toMatchObject({ duplicates: 0, rejected: 0, skipped: 0 });
  expect(published?.new_value).toMatchObject({
    by_kind: { recognitions: expect.any(Number), feedback: expect.any(Number) },
  });
});
