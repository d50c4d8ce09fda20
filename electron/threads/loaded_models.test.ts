import { expect, test } from 'vitest';
import type { ModelRecord } from '../../data/queries/models.ts';
import type { TrainedModel } from '../../trainer/training.ts';
import { LoadedModels } from './loaded_models.ts';

const record = (name: string) => ({ artifact_dir: name, manifest_sha256: name }) as ModelRecord;
const model = {} as TrainedModel;

test('a model is read once, and again only when others were asked for since', () => {
  const models = new LoadedModels(2);
  const read: string[] = [];
  const get = (name: string) =>
    models.get(record(name), () => {
      read.push(name);
      return model;
    });
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) get(name);
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

test('files that cannot be read leave nothing behind', () => {
  const models = new LoadedModels(2);
  const damaged = () => {
    throw new Error('damaged');
  };
  expect(() => models.get(record('a'), damaged)).toThrow('damaged');
  expect(models.get(record('a'), () => model)).toBe(model);
});
