import { jobSchema } from '../ipc/contract.ts';
import type { Program } from '../program.ts';
import { endNotice } from './end_notice.ts';
import type { NativeWords } from './native_words.ts';

interface Teller {
  words: NativeWords;
  /** Whether the person is looking at something else. */
  isAway(): boolean;
  show(notice: { title: string; body: string }): void;
}

/** Has the system tell of long work that ends while nobody looks. */
export function tellEnds(program: Pick<Program, 'subscribe'>, { words, isAway, show }: Teller): void {
  const underWay = new Set<number>();
  program.subscribe((event, payload) => {
    if (event !== 'job.changed') return;
    const job = jobSchema.parse(payload);
    if (job.finished_at === null) {
      underWay.add(job.job_id);
      return;
    }
    const notice = underWay.delete(job.job_id) ? endNotice(job, words) : null;
    if (notice && isAway()) show(notice);
  });
}
