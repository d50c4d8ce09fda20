/**
 * How surely one forecast is better than another, in standard deviations: the statistic of Diebold and Mariano
 * (1995), corrected for few forecasts by Harvey, Leybourne and Newbold (1997). Forecasts that look several weeks
 * ahead share weeks with their neighbours, so that their gains are alike; the variance of the mean (Newey and West
 * 1987) takes account of it.
 * @param gains by how much each forecast was better, in order of time
 * @param ahead how many weeks each looks ahead
 */
export function gainInDeviations(gains: readonly number[], ahead: number): number {
  const n = gains.length;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / n;
  let variance = autocovariance(gains, mean, 0);
  for (let lag = 1; lag < ahead; lag++) variance += 2 * (1 - lag / ahead) * autocovariance(gains, mean, lag);
  const correction = (n + 1 - 2 * ahead + (ahead * (ahead - 1)) / n) / n;
  if (variance <= 0 || correction <= 0) return 0;
  return mean * Math.sqrt((correction * n) / variance);
}

function autocovariance(values: readonly number[], mean: number, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++)
    sum += ((values[i] ?? 0) - mean) * ((values[i - lag] ?? 0) - mean);
  return sum / values.length;
}
