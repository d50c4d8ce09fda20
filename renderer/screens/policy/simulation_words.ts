import type { Texts } from '../../messages/texts.ts';
import { daysIn } from './simulated_pairs.ts';
import type { SimulationAnswer } from './simulation_store.ts';

/** "12 retrainings instead of 7 in these 90 days". */
export function totalWords({ comparison, looked_at, from, to }: SimulationAnswer, { t }: Texts): string {
  const { before, after } = comparison;
  if (looked_at === 0) return t('simulation.no_history');
  const span = t('simulation.days', { count: daysIn({ from, to }) });
  if (before === after) return t('simulation.same', { count: after, span });
  return t('simulation.instead', { count: after, before, span });
}
