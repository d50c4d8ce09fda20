/** What the workspace that `prepare_ordinary_day.ts` makes holds of Mira's, besides good recordings. */
export const UNLABELLED = 4;
export const MISLABELLED = 2;
