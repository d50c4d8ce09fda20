import { startHost } from '../host.ts';
import { openApiToken } from '../serving/api/token.ts';
import { describeFace, type HostedFace } from './face.ts';
import { loadAndOpen } from './load_and_open.ts';
import { offerNewAddresses } from './new_addresses.ts';
import { askedToEnd } from './signals.ts';

export interface HostedOptions {
  workspace: string;
  /** null: any free port. */
  port: number | null;
}

/**
 * Serves the app at an address that a person opens, until it is asked to end, then ends it gracefully. There is only
 * a terminal: the address stands there once it works, or the reason why it does not.
 */
export async function runAtAddress(
  face: Extract<HostedFace, { kind: 'address' }>,
  { workspace, port }: HostedOptions,
): Promise<void> {
  const ended = askedToEnd();
  const program = await loadAndOpen(workspace);
  try {
    const apiToken = await openApiToken(workspace);
    const host = await startHost({ program, apiToken, ...(port === null ? {} : { port }) });
    console.log(describeFace(face, host.url));
    const stopOffering = offerNewAddresses(host);
    await ended;
    stopOffering();
    await host.close();
  } finally {
    await program.close();
  }
}
