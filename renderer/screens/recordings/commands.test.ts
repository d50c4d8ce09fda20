import { expect, it } from 'vitest';
import { commandOf, type Press } from './commands.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, shift: false, ctrl: false, alt: false, within: 'list' },
  ...more,
});
const move = (by: number, extend = false) => ({ do: 'move', by, extend });

it('moves with J and K and the arrows, and draws out the selection with Shift', () => {
  expect(commandOf(press('j'), 1)).toEqual(move(1));
  expect(commandOf(press('K', { shift: true }), 1)).toEqual(move(-1, true));
  expect(commandOf(press('ArrowDown'), 4)).toEqual(move(4));
  expect(commandOf(press('ArrowRight'), 4)).toEqual(move(1));
  expect(commandOf(press('ArrowRight'), 1)).toBeNull();
  expect(commandOf(press('End', { shift: true }), 1)).toEqual(move(Number.POSITIVE_INFINITY, true));
});

it('labels with the digits, and has a letter for each of the rest', () => {
  expect(commandOf(press('3'), 1)).toEqual({ do: 'label', number: 3 });
  expect(commandOf(press('0'), 1)).toBeNull();
  const letters = ['x', 'c', 'l', 's', 'u', '?', 'Escape', ' ', 'Enter'];
  expect(letters.map((key) => commandOf(press(key), 1)?.do)).toEqual([
    'exclude',
    'right',
    'other_label',
    'select',
    'undo',
    'help',
    'clear',
    'play',
    'open',
  ]);
});

it('takes all with Ctrl or Cmd and A, and leaves every other such key to the window', () => {
  expect(commandOf(press('a', { ctrl: true }), 1)).toEqual({ do: 'all' });
  expect(commandOf(press('a'), 1)).toBeNull();
  expect(commandOf(press('x', { ctrl: true }), 1)).toBeNull();
  expect(commandOf(press('1', { alt: true }), 1)).toBeNull();
});

it('never takes a key from a field, nor from a button what presses it', () => {
  for (const key of ['j', '1', 'x', 'u', ' ', '?']) {
    expect(commandOf(press(key, { within: 'field' }), 1)).toBeNull();
  }
  for (const key of [' ', 'Enter', 'ArrowDown']) {
    expect(commandOf(press(key, { within: 'control' }), 1)).toBeNull();
  }
  expect(commandOf(press('j', { within: 'control' }), 1)).toEqual(move(1));
});
