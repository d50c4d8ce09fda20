import { beforeEach, expect, test } from 'vitest';
import { frameEngine } from './engines.ts';
import { createPlayer } from './player.ts';

/** Ten pictures, ten a second, with a clock and a screen that a test turns by hand. */

let now = 0;
let due: (() => void)[] = [];

beforeEach(() => {
  [now, due] = [0, []];
});

function openPlayer() {
  return createPlayer(
    frameEngine(10, 10, () => now),
    (callback) => {
      due.push(callback);
      return () => {
        due = due.filter((other) => other !== callback);
      };
    },
  );
}

function pass(milliseconds: number): void {
  now += milliseconds;
  const paints = due;
  due = [];
  for (const paint of paints) paint();
}

test('it moves on while it plays, stays where it was paused, and goes on from there', async () => {
  const player = openPlayer();
  await player.getState().play();
  pass(300);
  expect(player.getState()).toMatchObject({ position: 3, playing: true });
  await player.getState().toggle();
  pass(500);
  expect(player.getState()).toMatchObject({ position: 3, playing: false });
  await player.getState().toggle();
  pass(200);
  expect(player.getState().position).toBe(5);
});

test('it ends at its end, and begins anew when played again', async () => {
  const player = openPlayer();
  await player.getState().play();
  pass(1500);
  expect(player.getState()).toMatchObject({ position: 10, playing: false });
  expect(due).toEqual([]);
  await player.getState().play();
  pass(100);
  expect(player.getState()).toMatchObject({ position: 1, playing: true });
});

test('half speed takes twice as long, and repeating goes on from the beginning', async () => {
  const player = openPlayer();
  player.getState().setLoop(true);
  await player.getState().play();
  pass(200);
  player.getState().setSlow(true);
  pass(200);
  expect(player.getState().position).toBe(3);
  player.getState().setSlow(false);
  pass(800);
  expect(player.getState()).toMatchObject({ position: 1, playing: true });
});

test('seeking moves it, playing or not', async () => {
  const player = openPlayer();
  player.getState().seek(4);
  expect(player.getState()).toMatchObject({ position: 4, playing: false });
  await player.getState().play();
  pass(100);
  player.getState().seek(7);
  pass(100);
  expect(player.getState().position).toBe(8);
});

test('one recording plays at a time', async () => {
  const [one, other] = [openPlayer(), openPlayer()];
  await one.getState().play();
  pass(100);
  await other.getState().play();
  pass(100);
  expect(one.getState()).toMatchObject({ playing: false, position: 1 });
  expect(other.getState()).toMatchObject({ playing: true, position: 1 });
});

test('a sound that the system refuses to play is not shown as playing', async () => {
  const engine = { ...frameEngine(10, 10, () => now), play: () => Promise.reject(new Error('No device.')) };
  const player = createPlayer(engine, () => () => {});
  await player.getState().play();
  expect(player.getState().playing).toBe(false);
});

test('a recording that is left plays no more', async () => {
  const player = openPlayer();
  await player.getState().play();
  player.getState().close();
  expect(due).toEqual([]);
});
