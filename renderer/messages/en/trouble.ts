/** One step a line in `.do`. */
export const trouble = {
  'trouble.title': 'A3CP Trainer cannot open your data',
  'trouble.nothing_lost': 'Nothing was changed or deleted.',
  'trouble.what_to_do': 'What you can do',
  'trouble.place': 'This is about:',
  'trouble.details': 'For whoever helps you',
  'trouble.still': 'It still cannot be opened.',

  'trouble.damaged': 'The file with your recordings is damaged',
  'trouble.damaged.what':
    'It cannot be read any more. This happens when a disk fails or a copy was broken off.',
  'trouble.damaged.do':
    'Make a copy of the whole folder as it is, and keep it.\nHave your latest backup put back in its place (the command is “a3cp restore”).\nWithout a backup: move the damaged file out of the folder. You then begin with an empty program and can import your recordings again.\nThen press “Try again”.',
  'trouble.newer': 'Your data come from a newer version of A3CP Trainer',
  'trouble.newer.what': 'Somebody has already opened them with it. This version cannot read them.',
  'trouble.newer.do':
    'Close this window and install the newer version of A3CP Trainer.\nOr start this version with another folder (option “--workspace”).',
  'trouble.foreign': 'The file in this folder belongs to another program',
  'trouble.foreign.what': 'It has the name of A3CP Trainer’s file, but it is none.',
  'trouble.foreign.do':
    'Start A3CP Trainer with another folder (option “--workspace”).\nOr move the foreign file out of the folder and press “Try again”.',
  'trouble.not_writable': 'The folder of your data cannot be written',
  'trouble.not_writable.what': 'It is write-protected, not reachable, or it belongs to another account.',
  'trouble.not_writable.do':
    'If the folder is on a stick or another drive: see that it is plugged in and not write-protected.\nSee that your account may write to the folder.\nThen press “Try again”, or start A3CP Trainer with another folder (option “--workspace”).',
  'trouble.full': 'There is no room left on the disk',
  'trouble.full.what': 'A3CP Trainer needs a little room to open your data.',
  'trouble.full.do': 'Delete or move files that you do not need, and empty the bin.\nThen press “Try again”.',
  'trouble.in_use': 'Another program is busy with your data',
  'trouble.in_use.what': 'It is just writing them, and did not finish in time.',
  'trouble.in_use.do':
    'Wait a moment, then press “Try again”.\nIf this stays: close other windows of A3CP Trainer and programs that copy this folder.',
  'trouble.disk': 'The disk with your data fails',
  'trouble.disk.what': 'Reading or writing did not succeed.',
  'trouble.disk.do':
    'If the folder is on a stick or another drive: plug it in again.\nThen press “Try again”.\nIf this stays: make a copy of the folder on another disk, and have this one checked.',
  'trouble.other': 'Something unforeseen has happened',
  'trouble.other.what': 'A3CP Trainer could not find out what it is.',
  'trouble.other.do':
    'Press “Try again”.\nIf this stays: close the window, restart the computer and start A3CP Trainer again.\nIf that does not help either: show somebody the details below.',
} as const;
