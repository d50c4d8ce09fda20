import type { Program } from '../program.ts';
import { type Dataset, type Registry, readRegistry } from './registry.ts';

/** So many versions in use one after the other are taken back again before somebody has to promote. */
const PROMOTIONS = 3;

/** Between the rounds a person sees to it that there is something to go back to. */
export async function keepSomethingToGoBackTo(program: Program, dataset: Dataset): Promise<Registry> {
  let registry = await readRegistry(program, dataset);
  if (registry.earlier.length > 0) return registry;
  for (let promotion = 0; promotion < PROMOTIONS; promotion++) {
    const version = registry.versions.findLast((one) => one !== registry.active);
    if (version !== undefined) await program.call('models.promote', { ...dataset, version, reason: 'chaos' });
    registry = await readRegistry(program, dataset);
  }
  return registry;
}
