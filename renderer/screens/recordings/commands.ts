/** What a key asks for. */
export type Command =
  | { do: 'move'; by: number; extend: boolean }
  | { do: 'label'; number: number }
  | {
      do:
        | 'exclude'
        | 'right'
        | 'other_label'
        | 'play'
        | 'open'
        | 'undo'
        | 'select'
        | 'all'
        | 'clear'
        | 'help';
    };

/** A key that was pressed, and in what: a field takes every key, a button the keys that press it. */
export interface Press {
  key: string;
  shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  ctrl: boolean;
  alt: boolean;
  within: 'list' | 'control' | 'field';
}

const A_SCREENFUL = 10;

const letters: Readonly<Record<string, Command>> = {
  x: { do: 'exclude' },
  c: { do: 'right' },
  l: { do: 'other_label' },
  s: { do: 'select' },
  u: { do: 'undo' },
  '?': { do: 'help' },
  escape: { do: 'clear' },
};

const onListOnly: Readonly<Record<string, Command>> = {
  ' ': { do: 'play' },
  enter: { do: 'open' },
};

/** What the key asks for; null: nothing of this screen. `columns`: how many recordings stand side by side. */
export function commandOf({ key, shift, ctrl, alt, within }: Press, columns: number): Command | null {
  const name = key.toLowerCase();
  if (within === 'field' || alt) return null;
  if (ctrl) return name === 'a' && within === 'list' ? { do: 'all' } : null;
  const by = stepOf(name, columns, within === 'list');
  if (by !== null) return { do: 'move', by, extend: shift };
  if (/^[1-9]$/.test(name)) return { do: 'label', number: Number(name) };
  return letters[name] ?? (within === 'list' ? onListOnly[name] : undefined) ?? null;
}

function stepOf(name: string, columns: number, onList: boolean): number | null {
  if (name === 'j') return 1;
  if (name === 'k') return -1;
  return onList ? (arrows(columns)[name] ?? null) : null;
}

function arrows(columns: number): Readonly<Record<string, number>> {
  return {
    arrowdown: columns,
    arrowup: -columns,
    pagedown: A_SCREENFUL * columns,
    pageup: -A_SCREENFUL * columns,
    end: Number.POSITIVE_INFINITY,
    home: Number.NEGATIVE_INFINITY,
    ...(columns > 1 ? { arrowright: 1, arrowleft: -1 } : {}),
  };
}
