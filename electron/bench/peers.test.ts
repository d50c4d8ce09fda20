import { expect, test } from 'vitest';
import { bestPeer, readPeers } from './peers.ts';

const table = `# Peers
| data | protocol | model | test accuracy | macro-F1 |
|---|---|---|---|---|
| words | 3 takes | SVM | 0.920 | 0.918 |
| words | 3 takes | 1-NN | 0.862 | 0.855 |
| words | all takes | 1-NN | 0.990 | 0.990 |
`;

test('the best peer is the best of the same data under the same protocol', () => {
  const peers = readPeers(table);
  expect(peers).toHaveLength(3);
  expect(bestPeer(peers, { data: 'words', protocol: '3 takes' })).toBe(0.92);
  expect(bestPeer(peers, { data: 'words', protocol: 'other' })).toBeNull();
});
