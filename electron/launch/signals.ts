/**
 * Resolves when the person (Ctrl-C, a closed terminal) or the system asks the program to end. A second
 * Ctrl-C does not wait for anything.
 */
export async function askedToEnd(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      resolve();
    });
  }
  await promise;
}
