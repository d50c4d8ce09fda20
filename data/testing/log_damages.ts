import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { Workspace } from '../workspace.ts';
import { archive, logFile } from './log_files.ts';

/** What becomes of files that somebody can lay hands on. */

type Damage = (workspace: Workspace) => void;
export const damages: Record<string, Damage> = {
  'is gone': (workspace) => rmSync(logFile(workspace)),
  'went with its folder': ({ logsFolder }) => rmSync(logsFolder, { recursive: true }),
  'is empty': (workspace) => truncateSync(logFile(workspace)),
  'lost its end': (workspace) => truncateSync(logFile(workspace), statSync(logFile(workspace)).size - 5),
  'got half a line more': (workspace) => appendFileSync(logFile(workspace), '{"user_id":"an'),
  'got a line by hand': (workspace) => appendFileSync(logFile(workspace), '{}\n'),
  'ends otherwise': (workspace) => {
    const text = readFileSync(logFile(workspace), 'utf8');
    writeFileSync(logFile(workspace), `${text.slice(0, -3)}"}\n`);
  },
  'lost a part that was put aside': (workspace) => rmSync(archive(workspace, 1)),
  'has a part too many': (workspace) => writeFileSync(archive(workspace, 9), '{}\n'),
};
