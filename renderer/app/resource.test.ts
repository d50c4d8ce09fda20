import { describe, expect, it } from 'vitest';
import { fakeProgram, settled } from '../testing.ts';
import { createResource } from './resource.ts';

function counted() {
  const program = fakeProgram({});
  const loads: { resolve(value: number): void; reject(error: Error): void }[] = [];
  const resource = createResource<number>(
    program.connection,
    ['datasets'],
    () => new Promise((resolve, reject) => loads.push({ resolve, reject })),
  );
  return { program, resource, loads };
}

describe('a resource', () => {
  it('loads when it is watched and again when its topic changes', async () => {
    const { program, resource, loads } = counted();
    resource.getState().watch();
    loads[0]?.resolve(1);
    await settled();
    program.emit('store.changed', { topics: ['audit'] });
    expect(loads).toHaveLength(1);
    program.emit('store.changed', { topics: ['datasets', 'models'] });
    loads[1]?.resolve(2);
    await settled();
    expect(resource.getState().value).toBe(2);
  });

  it('answers a storm of changes during one load with one more load', async () => {
    const { program, resource, loads } = counted();
    resource.getState().watch();
    for (let change = 0; change < 50; change++) program.emit('store.changed', { topics: ['datasets'] });
    loads[0]?.resolve(1);
    await settled();
    expect(loads).toHaveLength(2);
    loads[1]?.resolve(2);
    await settled();
    expect(loads).toHaveLength(2);
    expect(resource.getState().value).toBe(2);
  });

  it('keeps the last value when a later load fails, and says why', async () => {
    const { resource, loads } = counted();
    resource.getState().watch();
    loads[0]?.resolve(1);
    await settled();
    void resource.getState().reload();
    loads[1]?.reject(new Error('The disk is gone.'));
    await settled();
    expect(resource.getState()).toMatchObject({ value: 1, error: new Error('The disk is gone.') });
  });

  it('loads again once a lost connection is back, and forgets the failure', async () => {
    const { program, resource, loads } = counted();
    resource.getState().watch();
    loads[0]?.reject(new Error('lost'));
    await settled();
    program.setState('lost');
    program.setState('open');
    loads[1]?.resolve(3);
    await settled();
    expect(resource.getState()).toMatchObject({ value: 3, error: null });
  });

  it('rests once nobody watches', async () => {
    const { program, resource, loads } = counted();
    resource.getState().watch()();
    loads[0]?.resolve(1);
    await settled();
    program.emit('store.changed', { topics: ['datasets'] });
    expect(loads).toHaveLength(1);
  });
});
