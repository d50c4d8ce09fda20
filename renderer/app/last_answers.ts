import type { Bridge } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import type { Topic } from './on_change.ts';

/**
 * What the program answered last: whoever comes back to a screen sees it at once, while it is asked anew. What a
 * change has overtaken since is forgotten, and so is everything when the connection was lost.
 */
export interface LastAnswers {
  get(name: string): unknown;
  /**
   * Asks, and keeps the answer unless one of the topics changed meanwhile. Who asks the same while it is being
   * answered gets that answer, too.
   */
  ask<T>(name: string, topics: readonly Topic[], load: () => Promise<T>): Promise<T>;
}

interface Kept {
  topics: readonly Topic[];
  value: unknown;
}

interface Question {
  topics: readonly Topic[];
  answer: Promise<unknown>;
}

/** A few dozen screens' worth. */
const MOST = 100;

const known = new WeakMap<Bridge, LastAnswers>();

/** The one memory of a connection. */
export function lastAnswersOf(connection: Connection): LastAnswers {
  const answers = known.get(connection.bridge) ?? listenFor(connection);
  known.set(connection.bridge, answers);
  return answers;
}

function listenFor({ bridge, onReopened }: Connection): LastAnswers {
  const kept = new Map<string, Kept>();
  const asked = new Map<string, Question>();
  const overtake = (isAbout: (topics: readonly Topic[]) => boolean) => {
    for (const known of [kept, asked]) {
      for (const [name, { topics }] of known) if (isAbout(topics)) known.delete(name);
    }
  };
  bridge.subscribe('store.changed', (change) =>
    overtake((topics) => change.topics.some((topic) => topics.includes(topic))),
  );
  onReopened(() => overtake(() => true));
  return {
    get: (name) => kept.get(name)?.value ?? null,
    ask<T>(name: string, topics: readonly Topic[], load: () => Promise<T>): Promise<T> {
      const underWay = asked.get(name);
      // Under one name there is one question, whose answers have one type.
      if (underWay) return underWay.answer as Promise<T>;
      const question = { topics, answer: load() };
      asked.set(name, question);
      const isLatest = () => asked.get(name) === question;
      return question.answer
        .then((value) => {
          if (isLatest()) keepNewest(kept, name, { topics, value });
          return value;
        })
        .finally(() => isLatest() && asked.delete(name));
    },
  };
}

function keepNewest(kept: Map<string, Kept>, name: string, newest: Kept): void {
  kept.delete(name);
  kept.set(name, newest);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}
