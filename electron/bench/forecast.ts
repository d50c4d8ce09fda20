import { Command } from 'commander';
import { forecastRates } from '../../trainer/forecast/forecast.ts';
import { livedWeeks, termTime } from '../../trainer/forecast/testing.ts';

/**
 * `npm run bench:forecast`: to how many simulated people a forecast of the clarification rate is shown, how far it
 * is off beside the best naive forecast, and how long it takes. Where only chance moves the rate, none should be.
 */

const kinds: Record<string, (week: number) => number> = {
  'always 5 %': () => 0.05,
  'always 10 %': () => 0.1,
  'always 20 %': () => 0.2,
  'always 40 %': () => 0.4,
  'six weeks of school at 15 %, two of holidays at 45 %': termTime,
  'five weeks at 10 %, two at 30 %': (week) => (week % 7 < 5 ? 0.1 : 0.3),
  'up and down between 10 % and 40 % in ten weeks': (week) =>
    0.25 + 0.15 * Math.sin((2 * Math.PI * week) / 10),
  'from 5 % up by 0.8 points a week': (week) => 0.05 + 0.008 * week,
};

interface Options {
  people: number;
  weeks: number;
  recognitions: number;
}

function measure(kind: string, rate: (week: number) => number, { people, ...size }: Options) {
  const before = process.cpuUsage();
  const answers = Array.from({ length: people }, (_, i) =>
    forecastRates(livedWeeks({ ...size, rate, seed: i + 1 })),
  );
  const { user, system } = process.cpuUsage(before);
  const mean = (error: 'error' | 'naive_error') =>
    answers.reduce((sum, answer) => sum + (answer[error] ?? 0), 0) / people;
  return {
    kind,
    shown: answers.filter((answer) => 'weeks' in answer).length / people,
    error: mean('error'),
    naive_error: mean('naive_error'),
    processor_seconds: (user + system) / 1e6 / people,
  };
}

const { json, ...given } = new Command()
  .option('--people <n>', 'of each kind', '50')
  .option('--weeks <n>', 'of history', '60')
  .option('--recognitions <n>', 'in the middle, a week', '20')
  .option('--json', 'print one JSON document')
  .parse()
  .opts<{ people: string; weeks: string; recognitions: string; json?: true }>();
const options = {
  people: Number(given.people),
  weeks: Number(given.weeks),
  recognitions: Number(given.recognitions),
};
const found = Object.entries(kinds).map(([kind, rate]) => measure(kind, rate, options));
if (json) console.log(JSON.stringify({ ...options, kinds: found }, null, 2));
else console.table(found);
