import { describe, expect, it } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { createFolders } from './folders_store.ts';

const listing = (path: string) => ({ path, parent: '/', places: [], entries: [] });

describe('the folder picker', () => {
  it('begins at home when no folder is given', async () => {
    const program = fakeProgram({ 'folders.list': () => listing('/home/me') });
    const folders = createFolders(program.connection.bridge);
    await folders.getState().open('');
    expect(program.asked).toEqual([{ name: 'folders.list', input: {} }]);
    expect(folders.getState()).toMatchObject({ typed: '/home/me', listing: listing('/home/me') });
  });

  it('stays where it is when a folder cannot be opened', async () => {
    const program = fakeProgram({
      'folders.list': ({ path }: { path: string }) => {
        if (path === '/gone') throw new Error('There is no such folder.');
        return listing(path);
      },
    });
    const folders = createFolders(program.connection.bridge);
    await folders.getState().open('/here');
    await folders.getState().open('/gone');
    expect(folders.getState()).toMatchObject({ listing: listing('/here'), error: expect.any(Error) });
  });

  it('shows the folder asked for last, whichever answer comes first', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const program = fakeProgram({ 'folders.list': () => new Promise((resolve) => answers.push(resolve)) });
    const folders = createFolders(program.connection.bridge);
    void folders.getState().open('/slow');
    void folders.getState().open('/fast');
    answers[1]?.(listing('/fast'));
    await settled();
    answers[0]?.(listing('/slow'));
    await settled();
    expect(folders.getState().listing?.path).toBe('/fast');
  });
});
