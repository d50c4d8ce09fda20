/**
 * Everything that code in this thread prints, line by line: console, standard output and error, and Node's own
 * warnings. None of it reaches the terminal, where a command may have to print one JSON document. What native
 * code writes by itself is beyond reach.
 */
export function captureOutput(say: (line: string) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
      say(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk));
      const done = rest.find((one) => typeof one === 'function');
      if (done) queueMicrotask(() => done());
      return true;
    };
  }
}
