import { openProgram } from '../program.ts';
import { appVersion } from '../version.ts';

/** The app as its window opens it, without the window: works on whatever waits, until it is killed. */

const [workspace = ''] = process.argv.slice(2);
const parent = process.ppid;
await openProgram({ workspace, appVersion });
// Keeps it open, and ends it should whoever is to kill it be gone.
setInterval(() => void (process.ppid === parent || process.exit(1)), 1000);
