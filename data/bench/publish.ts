import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash, type ImportedSample } from '../importers/item.ts';
import { loadSignals } from '../queries/signals.ts';
import { openStore } from '../store.ts';
import { pose, stageSamples, stamp } from '../testing/store.ts';
import { openWorkspace } from '../workspace.ts';
import { runWrite } from '../writes/index.ts';

/** `node data/bench/publish.ts`: taking 1500 recordings of one second into the store, and reading them back. */

const RECORDINGS = 1500;
const ONE_SECOND = 16_000;

function sound(value: number): ImportedSample {
  const samples = Int16Array.from({ length: ONE_SECOND }, (_, i) => (i * (value + 1)) & 0x7fff);
  const payload = new Uint8Array(samples.buffer);
  const signal = { signal_kind: 'audio' as const, frames: ONE_SECOND, dims: 1, payload };
  return pose(value, { ...signal, modality: 'sound', content_hash: contentHash(signal) });
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = work();
  return { ms: Math.round(performance.now() - start), result };
}

const folder = mkdtempSync(join(tmpdir(), 'a3cp-bench-'));
try {
  const workspace = openWorkspace(folder);
  const store = openStore(workspace.storeFile);
  runWrite(store, 'operators.ensure', stamp, { operator_id: stamp.operator_id, name: 'Bench' });
  const samples = Array.from({ length: RECORDINGS }, (_, value) => sound(value));
  const staging = timed(() => stageSamples(store, workspace, samples));
  const publishing = timed(() => staging.result());
  const ids = Array.from({ length: RECORDINGS }, (_, i) => i + 1);
  const loading = timed(() => loadSignals(store, ids));
  store.close();
  const { accepted } = publishing.result;
  console.log(
    JSON.stringify(
      { accepted, staging_ms: staging.ms, publishing_ms: publishing.ms, loading_ms: loading.ms },
      null,
      2,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
