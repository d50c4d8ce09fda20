import { describe, expect, it } from 'vitest';
import { fakeJob, fakeProgram, settled } from '../testing.ts';
import { createJobs } from './jobs.ts';
import { askBeforeLeaving } from './leaving.ts';

async function leavingWith(status: 'queued' | 'in_progress' | 'completed'): Promise<boolean> {
  const program = fakeProgram({ 'jobs.list': () => ({ jobs: [fakeJob({ status })], next: null }) });
  const jobs = createJobs(program.connection);
  jobs.getState().watch();
  await settled();
  const page = new EventTarget();
  askBeforeLeaving(page as unknown as Window, jobs);
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
});
