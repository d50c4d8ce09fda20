import type { Metrics, PartMetrics } from '../schema.ts';
import { keyPart } from './names.ts';

/** One value of a metric; `step` counts epochs or trials, 0 for a figure of the whole run. */
export interface MetricPoint {
  key: string;
  value: number;
  step: number;
}

/** Names of the parts in metric names: MLflow's users say `val`. */
const parts = { train: 'train', validation: 'val', test: 'test', estimate: 'estimate' } as const;

/**
 * The numbers among the figures: `test_accuracy`, `test_accuracy_low`, `val_auc`, `test_f1.drink` … Each is a file
 * of its own in mlruns, so that of each label there is only what tells how well it is understood.
 */
export function figuresOf(metrics: Metrics): MetricPoint[] {
  const points = Object.entries(parts).flatMap(([part, prefix]) => {
    const figures = metrics[part as keyof typeof parts];
    return figures ? partFigures(prefix, figures) : [];
  });
  const { learning_curve } = metrics;
  return learning_curve ? [...points, ...numbersIn('learning_curve', learning_curve)] : points;
}

function partFigures(prefix: string, figures: PartMetrics): MetricPoint[] {
  const { probability, intervals, per_class, ...rest } = figures;
  return [
    ...numbersIn(prefix, rest),
    ...numbersIn(prefix, probability),
    ...numbersIn(prefix, intervals),
    ...(prefix === parts.train ? [] : per_class.flatMap((one) => ofClass(prefix, one))),
  ];
}

function ofClass(prefix: string, { label, ...figures }: { label: string }): MetricPoint[] {
  return numbersIn(prefix, figures).map((point) => ({ ...point, key: `${point.key}.${keyPart(label)}` }));
}

/** The numbers of an object and of the objects in it; lists (matrices, curves, bins) are no metrics. */
export function numbersIn(prefix: string, value: unknown): MetricPoint[] {
  if (typeof value === 'number' && Number.isFinite(value)) return [{ key: prefix, value, step: 0 }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(`${prefix}_${name}`, inner));
}
