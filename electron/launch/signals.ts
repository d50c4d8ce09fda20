/**
 * A terminal sends Ctrl-C to every process of a command, and those that wait for another pass it on: so close
 * together, two are one.
 */
const ONE_PRESS_MS = 300;

/**
 * Calls `stop` when the person (Ctrl-C, a closed terminal) or the system asks the program to end. A second
 * Ctrl-C does not wait for anything. Returns the function that ends the listening.
 */
export function onAskedToEnd(stop: () => void): () => void {
  let askedAt: number | null = null;
  const heard = () => {
    if (askedAt === null) {
      askedAt = performance.now();
      stop();
    } else if (performance.now() - askedAt > ONE_PRESS_MS) process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, heard);
  return () => {
    for (const signal of signals) process.off(signal, heard);
  };
}

/** Resolves when the program is asked to end. */
export async function askedToEnd(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  onAskedToEnd(resolve);
  await promise;
}
