import { toErrorJson } from '../data/errors.ts';
import type { ProgramListener } from './events.ts';
import type { Program } from './program.ts';

/** The call with which a window begins, and with which it tries again. */
const BEGINNING = 'app.info';

/** A program that a window can be given before it is open. */
export interface ProgramToCome extends Program {
  /** Opens it, while calls that come meanwhile wait. */
  begin(): void;
}

/**
 * The program, even where the workspace cannot be opened (yet): then every call fails with the reason, so that the
 * window can say what happened and what to do, and each attempt of the window to begin opens it anew.
 * @param open throws where the workspace cannot be used, and leaves nothing behind
 * @param report told why not, each time
 */
export function openWhenPossible(
  open: () => Promise<Program>,
  report: (message: string) => void,
): ProgramToCome {
  const listeners = new Set<ProgramListener>();
  let trouble: unknown = null;
  let program: Program | null = null;
  let attempt: Promise<Program | null> | null = null;

  /** One at a time: two windows must not open the workspace twice. */
  const tryToOpen = () => {
    attempt ??= open()
      .then(
        (opened) => {
          program = opened;
          opened.subscribe((event, payload) => {
            for (const listener of listeners) listener(event, payload);
          });
          return opened;
        },
        (error: unknown) => {
          trouble = error;
          report(toErrorJson(error).message);
          return null;
        },
      )
      .finally(() => {
        attempt = null;
      });
    return attempt;
  };

  return {
    begin: () => void tryToOpen(),
    call: async (name, input) => {
      const opened = program ?? (await (name === BEGINNING ? tryToOpen() : attempt));
      if (opened === null) throw trouble;
      return opened.call(name, input);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await attempt;
      await program?.close();
    },
  };
}
