import type { Command } from './commands.ts';
import { currentRecording, type Recordings } from './recordings_store.ts';

/** What one is being asked over the screen; null: nothing. */
export type Asking = 'label' | 'exclude' | 'keys' | null;

/** What a command may act on besides the store. */
export interface Surroundings {
  ask(asking: Asking): void;
  /** Presses the viewer's own button, so that the key and the button never differ. */
  play(): void;
  /** Takes the focus to the current recording. */
  open(): void;
}

type Acts = Record<Exclude<Command['do'], 'move' | 'label'>, (state: Recordings, on: Surroundings) => void>;

const acts: Acts = {
  right: (state) => void state.confirm(),
  undo: (state) => void state.undo(),
  all: (state) => void state.selectAll(),
  clear: (state) => state.clear(),
  select: ({ current, toggle }) => current !== null && toggle(current),
  exclude: excludeOrInclude,
  other_label: ({ targets }, { ask }) => targets().length > 0 && ask('label'),
  help: (_, { ask }) => ask('keys'),
  play: (_, { play }) => play(),
  open: (_, { open }) => open(),
};

/** Does what a key asked for. */
export function carryOut(command: Command, state: Recordings, on: Surroundings): void {
  if (command.do === 'move') void state.move(command.by, command.extend);
  else if (command.do === 'label') giveNumbered(state, command.number);
  else acts[command.do](state, on);
}

function giveNumbered({ labels, label }: Recordings, number: number): void {
  const wanted = labels[number - 1];
  if (wanted !== undefined) void label(wanted);
}

/** The same key puts back what it took out. */
function excludeOrInclude(state: Recordings, { ask }: Surroundings): void {
  if (state.targets().length === 0) return;
  const isOut = currentRecording(state)?.excluded_reason;
  if (state.selection.ids.size === 0 && typeof isOut === 'string') void state.include();
  else ask('exclude');
}
