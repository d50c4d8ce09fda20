import type { EventName } from './contract.ts';

/** Sends one text and says when it is on its way, so that the next may follow. */
export type SendText = (text: string, sent: () => void) => void;

/**
 * Events on their way to one page. One is under way at a time; those that come meanwhile wait, and a newer
 * state of a job replaces the older one that waits. So a page that falls behind costs as much memory as
 * there are jobs, and catches up with the present instead of replaying the past.
 */
export class Outbox {
  readonly #send: SendText;
  readonly #waiting = new Map<string, string>();
  #busy = false;

  constructor(send: SendText) {
    this.#send = send;
  }

  offer(event: EventName, payload: unknown): void {
    const text = JSON.stringify({ event, payload });
    const key = subjectOf(event, payload) ?? text;
    // Deleted first, so that the newer state also takes its later place in the order.
    this.#waiting.delete(key);
    this.#waiting.set(key, text);
    this.#sendNext();
  }

  #sendNext(): void {
    const next = this.#waiting.entries().next().value;
    if (this.#busy || !next) return;
    const [key, text] = next;
    this.#waiting.delete(key);
    this.#busy = true;
    this.#send(text, () => {
      this.#busy = false;
      this.#sendNext();
    });
  }
}

/** What an event is about, if a later one about the same makes it obsolete. */
function subjectOf(event: EventName, payload: unknown): string | null {
  const about = typeof payload === 'object' && payload !== null && 'job_id' in payload;
  return about ? `${event} ${payload.job_id}` : null;
}
