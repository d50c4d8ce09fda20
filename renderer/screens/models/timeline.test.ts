import { describe, expect, it } from 'vitest';
import { fakeActivation, fakeModel } from './testing.ts';
import { pairFor, timelineOf, usesOf } from './timeline.ts';

const deleted = { version: 2, created_at: 1, deleted_at: 5, operator: 'Robin', reason: 'Not needed' };

describe('the timeline of versions', () => {
  it('holds every version there ever was, the newest first, also those that are deleted', () => {
    const exported = [{ version: 1, exports: 2, last_at: 4 }];
    const entries = timelineOf([fakeModel(3), fakeModel(1)], [], { exported, deleted: [deleted] });
    expect(entries.map(({ kind, version }) => [kind, version])).toEqual([
      ['version', 3],
      ['deleted', 2],
      ['version', 1],
    ]);
    expect(entries[2]).toMatchObject({ exported: { exports: 2 } });
    expect(entries[0]).toMatchObject({ exported: null });
  });

  it('says from when to when each was in use, also when somebody went back to it', () => {
    const activations = [fakeActivation(1, 30), fakeActivation(2, 20), fakeActivation(1, 10)];
    expect(usesOf(1, activations)).toMatchObject([
      { from: 30, to: null },
      { from: 10, to: 20 },
    ]);
    expect(usesOf(2, activations)).toMatchObject([{ from: 20, to: 30 }]);
    expect(usesOf(3, activations)).toEqual([]);
  });
});

describe('the two versions to compare at first', () => {
  it('are the newest and the one in use', () => {
    expect(pairFor([fakeModel(3), fakeModel(2), fakeModel(1, { status: 'active' })])).toEqual([3, 1]);
  });

  it('are the one asked about and the one in use', () => {
    expect(pairFor([fakeModel(3, { status: 'active' }), fakeModel(2), fakeModel(1)], 1)).toEqual([1, 3]);
  });

  it('are the one in use and the one before it', () => {
    expect(pairFor([fakeModel(3, { status: 'active' }), fakeModel(2)], 3)).toEqual([3, 2]);
  });

  it('are none while there is a single version', () => {
    expect(pairFor([fakeModel(1)])).toBeNull();
  });
});
