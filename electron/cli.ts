import { Command, CommanderError } from 'commander';
import { AppError } from '../data/errors.ts';
import { addBackup, addRestore } from './commands/backup.ts';
import { addCompare } from './commands/comparing.ts';
import { addEvaluate } from './commands/evaluating.ts';
import { addExport, addVerify } from './commands/exporting.ts';
import { addImportFeedback } from './commands/feedback.ts';
import { addImport } from './commands/importing.ts';
import { addJobs } from './commands/jobs.ts';
import { addDataset, addModels, addUsers } from './commands/listing.ts';
import { printError } from './commands/output.ts';
import { addPolicy } from './commands/policy.ts';
import { addQuality } from './commands/quality.ts';
import { addRecordings } from './commands/recordings.ts';
import {
  addActivations,
  addActive,
  addDelete,
  addPromote,
  addPrune,
  addRollback,
} from './commands/registry.ts';
import { addDemo, addServe } from './commands/running.ts';
import { addSchedule } from './commands/schedule.ts';
import { addSettings } from './commands/settings.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSyncMlflow } from './commands/tracking.ts';
import { addTrain } from './commands/training.ts';
import { addTry } from './commands/trying.ts';
import { appVersion } from './version.ts';

/** The program on the command line: 0 = done, 1 = refused or failed, 2 = wrong usage. */

const commands = {
  import: addImport,
  'import-feedback': addImportFeedback,
  users: addUsers,
  dataset: addDataset,
  recordings: addRecordings,
  qc: addQuality,
  train: addTrain,
  jobs: addJobs,
  models: addModels,
  evaluate: addEvaluate,
  try: addTry,
  compare: addCompare,
  active: addActive,
  promote: addPromote,
  rollback: addRollback,
  activations: addActivations,
  delete: addDelete,
  prune: addPrune,
  export: addExport,
  verify: addVerify,
  schedule: addSchedule,
  simulate: addSimulate,
  policy: addPolicy,
  backup: addBackup,
  restore: addRestore,
  demo: addDemo,
  serve: addServe,
  settings: addSettings,
  'sync-mlflow': addSyncMlflow,
};

function commandLine(): Command {
  const program = new Command('a3cp').description('Retrain one person’s communication model, offline.');
  program
    .version(appVersion, '-V, --app-version')
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  for (const [name, describe] of Object.entries(commands)) {
    const command = program
      .command(name)
      .exitOverride()
      .configureOutput({ outputError: () => {} });
    describe(command);
    command
      .option('--workspace <folder>', 'where everything is kept (or A3CP_WORKSPACE)')
      .option('--operator <name>', 'who does this, for the record (default: whoever was chosen last)')
      .option('--json', 'print one JSON document on standard output');
  }
  return program;
}

const WRONG_USAGE = new Set(['INVALID_INPUT', 'USAGE']);

async function run(argv: readonly string[]): Promise<number> {
  try {
    await commandLine().parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    const error = thrown instanceof CommanderError ? new AppError('USAGE', usageMessage(thrown)) : thrown;
    printError(argv.includes('--json'), error);
    return error instanceof AppError && WRONG_USAGE.has(error.code) ? 2 : 1;
  }
}

function usageMessage(error: CommanderError): string {
  const message = error.message.replace(/^error: /, '').replace(/[^.?!)]$/, '$&.');
  return message === '(outputHelp)' ? 'Which command? See a3cp --help.' : `${message} See a3cp --help.`;
}

process.exitCode = await run(process.argv.slice(2));
