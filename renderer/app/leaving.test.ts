import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Edit } from '../screens/policy/edits.ts';
import { EVERYBODY } from '../screens/policy/scope.ts';
import { fakeJob, fakeProgram, settled } from '../testing.ts';
import { createJobs } from './jobs.ts';
import { askBeforeLeaving } from './leaving.ts';

type Status = 'queued' | 'in_progress' | 'completed';

async function leavingWith(status: Status, edits: readonly Edit[] = []): Promise<boolean> {
  const program = fakeProgram({ 'jobs.list': () => ({ jobs: [fakeJob({ status })], next: null }) });
  const jobs = createJobs(program.connection);
  jobs.getState().watch();
  await settled();
  const page = new EventTarget();
  const policyDraft = createStore(() => ({ edits }));
  askBeforeLeaving(page as unknown as Window, { jobs, policyDraft });
  const event = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('closing the window', () => {
  it('asks while a job is at work', async () => {
    expect(await leavingWith('in_progress')).toBe(true);
  });

  it('does not ask when nothing is at work: what waits, waits in the store', async () => {
    expect(await leavingWith('queued')).toBe(false);
    expect(await leavingWith('completed')).toBe(false);
  });

  it('asks while rules are changed and not saved', async () => {
    expect(await leavingWith('completed', [{ scope: EVERYBODY, rule: 'max_per_day', value: 2 }])).toBe(true);
  });
});
