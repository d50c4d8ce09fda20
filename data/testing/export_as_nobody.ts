import { exportFiles } from '../exports.ts';
import { exportTask } from './export_task.ts';

/** An export by an account that may not write to its target; prints how it was refused. */

const [to = ''] = process.argv.slice(2);
await exportFiles(exportTask(to)).then(
  () => console.log('exported'),
  ({ code, message }: Error & { code: string }) => console.log(`${code}: ${message}`),
);
