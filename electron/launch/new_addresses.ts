import { createInterface } from 'node:readline';
import type { Host } from '../host.ts';

/** An address works once; whoever needs another (a second browser, a restarted one) presses Enter here. */
export function offerNewAddresses(host: Host): () => void {
  if (!process.stdin.isTTY) return () => {};
  console.log('Press Enter for a new address, Ctrl-C to end.');
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => console.log(host.newUrl()));
  return () => lines.close();
}
