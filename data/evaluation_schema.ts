import { z } from 'zod';

/** What is known of how good a model is. Shares and probabilities lie in 0 to 1; null: cannot be said from these recordings. */

const share = z.number().min(0).max(1);
const count = z.number().int().nonnegative();

export const classMetricsSchema = z.object({
  label: z.string(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  support: z.number().int(),
});
export type ClassMetrics = z.infer<typeof classMetricsSchema>;

/** One class against all others. null where the class does not occur, or where nothing else does. */
export const classProbabilityMetricsSchema = z.object({
  label: z.string(),
  auc: share.nullable(),
  pr_auc: share.nullable(),
  /** Mean square of probability minus outcome (0 or 1). */
  brier: share.nullable(),
  /** Calibration error of this class's probability, 15 bins of equal width. */
  ece: share.nullable(),
  /** Saying the class from this probability on gives the highest F1, which is `f1_at_threshold`. */
  optimal_threshold: share.nullable(),
  f1_at_threshold: share.nullable(),
  /** Among the k recordings of highest probability, k = how many recordings the class has. */
  precision_at_support: share.nullable(),
  precision_at_10: share.nullable(),
});
export type ClassProbabilityMetrics = z.infer<typeof classProbabilityMetricsSchema>;

/** Figures of probabilities. Those that exist for each class are here their mean over the classes that have one. */
export const probabilityMetricsSchema = z.object({
  auc: share.nullable(),
  pr_auc: share.nullable(),
  /** Multi-class: sum of squares over the classes, 0 to 2. */
  brier: z.number().min(0).max(2),
  /** THE calibration error: of the most probable label, 15 bins of equal width (Guo et al. 2017). */
  ece: share,
  /** The same with 10 bins of equally many recordings, steadier where recordings are few. */
  ece_equal_mass: share,
  /** Mean over the classes of their own calibration errors. */
  ece_classwise: share.nullable(),
  precision_at_support: share.nullable(),
  precision_at_10: share.nullable(),
  per_class: z.array(classProbabilityMetricsSchema),
});
export type ProbabilityMetrics = z.infer<typeof probabilityMetricsSchema>;

/** Percentiles 2.5 and 97.5 over the resamples. */
export const intervalSchema = z.object({ low: z.number(), high: z.number() });
export type Interval = z.infer<typeof intervalSchema>;

/**
 * 95 % bootstrap intervals. Each is null where there are fewer than two groups to draw from. Where every answer
 * is right, or none, that of the accuracy is the exact binomial one.
 */
export const intervalsSchema = z.object({
  resamples: count,
  groups: count,
  accuracy: intervalSchema.nullable(),
  macro_f1: intervalSchema.nullable(),
  loss: intervalSchema.nullable(),
  brier: intervalSchema.nullable(),
  ece: intervalSchema.nullable(),
  auc: intervalSchema.nullable(),
  pr_auc: intervalSchema.nullable(),
});
export type Intervals = z.infer<typeof intervalsSchema>;

/** Recordings whose confidence lies in (from, to]; null means where the bin is empty. */
export const reliabilityBinSchema = z.object({
  from: share,
  to: share,
  count,
  confidence: share.nullable(),
  accuracy: share.nullable(),
});
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>;

/** Answering only from `threshold` on answers `coverage` of the recordings, `risk` of those wrongly. */
export const riskCoverageSchema = z.object({
  points: z.array(z.object({ threshold: share, coverage: share, risk: share })),
  /** Mean risk over all coverages; smaller is better. */
  area: share,
});
export type RiskCoverage = z.infer<typeof riskCoverageSchema>;

/** The recordings behind one cell of the confusion matrix; `true` and `predicted` are class indices. */
export const confusionCellSchema = z.object({
  true: count,
  predicted: count,
  sample_ids: z.array(z.number().int()),
});
export type ConfusionCell = z.infer<typeof confusionCellSchema>;

/** How often a model with its "unknown" rule answered, and how often that was wrong. */
export const rejectionOutcomeSchema = z.object({
  accepted: count,
  errors: count,
  coverage: share,
  /** Among the accepted; null where none was. */
  error_rate: share.nullable(),
  /** Recordings in which the person did nothing, contained in the counts above: each accepted one is an error. */
  no_action: count,
  no_action_accepted: count,
});
export type RejectionOutcome = z.infer<typeof rejectionOutcomeSchema>;

/** Figures of one part. Rows of `confusion` are true labels, columns predicted ones, in order of `labels`. */
export const partMetricsSchema = z.object({
  samples: z.number().int(),
  accuracy: z.number(),
  macro_f1: z.number(),
  loss: z.number(),
  per_class: z.array(classMetricsSchema),
  labels: z.array(z.string()),
  confusion: z.array(z.array(z.number().int())),
  /** From here on null in what was stored before these figures existed. */
  macro_precision: z.number().nullable().default(null),
  macro_recall: z.number().nullable().default(null),
  probability: probabilityMetricsSchema.nullable().default(null),
  intervals: intervalsSchema.nullable().default(null),
  reliability: z.array(reliabilityBinSchema).nullable().default(null),
  risk_coverage: riskCoverageSchema.nullable().default(null),
  confusion_cells: z.array(confusionCellSchema).nullable().default(null),
  rejection: rejectionOutcomeSchema.nullable().default(null),
});
export type PartMetrics = z.infer<typeof partMetricsSchema>;

/** score = limit - scale · recordings^-rate, fitted to what was measured; null where that fits nothing. */
export const learningCurveSchema = z.object({
  points: z.array(z.object({ recordings: z.number().int().positive(), score: share })),
  fit: z.object({ limit: share, scale: z.number(), rate: z.number() }).nullable(),
  more_recordings: count,
  /** By how much the score would rise with `more_recordings` more; null: cannot be said. */
  expected_gain: share.nullable(),
});
export type LearningCurve = z.infer<typeof learningCurveSchema>;

/** A part that could not be formed (too few groups) is null, and says so wherever it is shown. */
export const metricsSchema = z.object({
  train: partMetricsSchema.nullable(),
  validation: partMetricsSchema.nullable(),
  test: partMetricsSchema.nullable(),
  /**
   * What may be expected of new recordings where there is no test part: figures of recordings that each fitted
   * model had not seen, but by which the model was chosen, so that they flatter a little.
   */
  estimate: partMetricsSchema.nullable().default(null),
  /** Where the estimate comes from; null where there is none. */
  estimate_source: z.enum(['cross_validation', 'validation']).nullable().default(null),
  learning_curve: learningCurveSchema.nullable().default(null),
});
export type Metrics = z.infer<typeof metricsSchema>;

/** Turns what a classifier says into probabilities that mean something; fitted on validation. */
export const calibrationSchema = z.discriminatedUnion('kind', [
  /** p^(1/temperature), renormalised. */
  z.object({ kind: z.literal('temperature'), temperature: z.number().positive() }),
  /** For each class a rising line through (x, y), level outside; renormalised. */
  z.object({
    kind: z.literal('isotonic'),
    classes: z.array(z.object({ x: z.array(share).min(1), y: z.array(share).min(1) })),
  }),
]);
export type Calibration = z.infer<typeof calibrationSchema>;

/** When an answer is given: the best probability reaches `threshold` and leads the next by `margin`. */
export const rejectionRuleSchema = z.object({
  threshold: share,
  margin: share,
  /** The rate of errors among accepted answers that was asked for. */
  error_rate_stated: share,
  confidence: share,
  /** What the recordings that the rule was chosen on show. */
  recordings: count,
  accepted: count,
  errors: count,
  coverage: share,
  /** With this `confidence` at most so many accepted answers are wrong; null where too few recordings allow no such bound. */
  upper_bound: share.nullable(),
  method: z.enum(['conformal', 'bound', 'empirical']),
});
export type RejectionRule = z.infer<typeof rejectionRuleSchema>;

export const verdictSchema = z.enum(['better', 'not_worse', 'worse', 'cannot_tell']);
export type Verdict = z.infer<typeof verdictSchema>;

/** Two models on the same recordings; differences are the new one minus the earlier one. */
export const comparisonSchema = z.object({
  verdict: verdictSchema,
  /** The verdict with its counts, as a person reads it. */
  words: z.string(),
  margin: share,
  samples: count,
  groups: count,
  /** How many each understood, and how many only one of the two did. */
  correct: count,
  correct_before: count,
  only_now: count,
  only_before: count,
  accuracy: z.object({ difference: z.number(), interval: intervalSchema.nullable() }),
  macro_f1: z.object({ difference: z.number(), interval: intervalSchema.nullable() }),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Why somebody does what is on record for ever. */
export const reasonSchema = z
  .string()
  .trim()
  .min(1, 'Say why, in a few words: it stays on record.')
  .max(1000, 'A reason has at most 1000 characters.');

/** The one look at the holdout recordings that a version is given, and what it showed. */
export const holdoutOpeningSchema = z.object({
  opened_at: z.number().int(),
  operator_id: z.string(),
  /** The operator's name. */
  operator: z.string(),
  reason: z.string(),
  /** The recordings that were looked at. */
  sample_ids: z.array(z.number().int()),
  /** null where the figures were lost before they could be kept; the holdout is open nevertheless. */
  metrics: partMetricsSchema.nullable(),
});
export type HoldoutOpening = z.infer<typeof holdoutOpeningSchema>;
