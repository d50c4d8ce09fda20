import type { KeyboardEvent } from 'react';
import { type Command, commandOf, type Press } from './commands.ts';

const FIELDS = 'input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]';
const CONTROLS = 'button, a, input, [role=slider], [data-keys=own]';

/** Hands the keys pressed in the list and beside it on as commands; the rest goes its usual way. */
export function takeKeys(columns: number, obey: (command: Command) => void) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = commandOf(pressOf(event), columns);
    if (!command) return;
    event.preventDefault();
    obey(command);
  };
}

function pressOf({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Press {
  return { key, shift: shiftKey, ctrl: ctrlKey || metaKey, alt: altKey, within: whereIs(target) };
}

function whereIs(target: EventTarget): Press['within'] {
  if (!(target instanceof Element)) return 'list';
  if (target.closest(FIELDS)) return 'field';
  return target.closest(CONTROLS) ? 'control' : 'list';
}
