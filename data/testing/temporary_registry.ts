import { trainVersion } from './registry.ts';
import { importSamples, pose } from './store.ts';
import { temporaryWorkspace } from './temporary.ts';

/** A workspace of a test's own with so many versions of one model, without files. */
export function registryWith(versions: number) {
  const place = temporaryWorkspace();
  importSamples(place.store, place.workspace, [pose(1)]);
  for (let i = 0; i < versions; i++) trainVersion(place.store, place.workspace);
  return place;
}
