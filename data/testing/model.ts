import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf, MANIFEST } from '../model_folder.ts';
import type { Manifest } from '../schema.ts';

const text = new TextEncoder();

/** The files of a version with `weights` for content, and a manifest that fits them. */
export function modelFiles(weights: string, facts: Partial<Manifest> = {}): Map<string, Uint8Array> {
  const files = new Map([
    ['model_info.json', text.encode('{}')],
    ['tfjs/weights.bin', text.encode(weights)],
  ]);
  const manifest: Manifest = {
    ...{ schema_version: '1.0.0', model_version: 'gesture-anna-v1', user_id: 'anna', modality: 'gesture' },
    ...{ version: 1, synthetic: false },
    files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hashOf(bytes) })),
    ...facts,
  };
  return files.set(MANIFEST, text.encode(JSON.stringify(manifest)));
}

/** Puts them into a folder, as a training leaves them. */
export function writeModel(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
