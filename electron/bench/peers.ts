/** What peers reach on the same files, as their table says it. */
export interface PeerResult {
  data: string;
  protocol: string;
  model: string;
  accuracy: number;
}

/** Reads the rows `| data | protocol | model | test accuracy | …` of a Markdown table. */
export function readPeers(markdown: string): PeerResult[] {
  return markdown.split('\n').flatMap((line) => {
    const [data, protocol, model, accuracy] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const value = Number(accuracy);
    if (!data || !protocol || !model || !accuracy || Number.isNaN(value)) return [];
    return [{ data, protocol, model, accuracy: value }];
  });
}

/** The best accuracy of any peer under a protocol; null where none was measured. */
export function bestPeer(
  peers: readonly PeerResult[],
  { data, protocol }: { data: string; protocol: string },
): number | null {
  const found = peers.filter((peer) => peer.data === data && peer.protocol === protocol);
  return found.length === 0 ? null : Math.max(...found.map(({ accuracy }) => accuracy));
}
