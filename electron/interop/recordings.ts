import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRunParts } from '../../data/queries/samples.ts';
import { loadSignals } from '../../data/queries/signals.ts';
import type { Signal } from '../../data/schema.ts';
import { openReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { inputRows, predictSignals } from '../../trainer/models/predict.ts';
import { readRegisteredModel } from '../threads/registered_model.ts';
import { writeNpy } from './npy.ts';

/** Where another program finds the test recordings of a version, and what the app says of them. */
export interface DumpedRecordings {
  recordings: number;
  labels: readonly string[];
  /** JSON, the labels in order. */
  labelsFile: string;
  /** [recordings, labels] */
  expected: string;
  /** By the name of the model's input: [recordings, features]. */
  inputs: ReadonlyMap<string, string>;
  /** One `.npy` a recording: [samples], or [frames, dims]. */
  folder: string;
}

/** So many show every operator at work; more only take longer. */
const AT_MOST = 200;

/** Writes the test recordings of a version (those it learned from, where no test part is formed) as arrays. */
export function dumpRecordings(workspace: string, key: VersionKey, to: string): DumpedRecordings {
  const store = openReadonlyStore(openWorkspace(workspace).storeFile);
  try {
    const { model } = readRegisteredModel(store, workspace, key);
    const signals = [...loadSignals(store, judging(listRunParts(store, key, key.version))).values()];
    const write = (name: string, values: Float32Array, shape: readonly number[]) => {
      writeFileSync(join(to, name), writeNpy(values, shape));
      return join(to, name);
    };
    const folder = join(to, 'recordings');
    mkdirSync(folder, { recursive: true });
    for (const [i, signal] of signals.entries()) {
      write(join('recordings', `${String(i).padStart(5, '0')}.npy`), signal.values, shapeOf(signal));
    }
    const inputs = model.inputs.map((input) => {
      const shape = [signals.length, input.scaler.mean.length];
      return [input.name, write(`${input.name}.npy`, inputRows(input, signals), shape)] as const;
    });
    const labelsFile = join(to, 'labels.json');
    writeFileSync(labelsFile, JSON.stringify(model.labels));
    const shape = [signals.length, model.labels.length];
    return {
      ...{ recordings: signals.length, labels: model.labels, labelsFile, folder, inputs: new Map(inputs) },
      expected: write('expected.npy', predictSignals(model, signals), shape),
    };
  } finally {
    store.close();
  }
}

function judging(played: ReturnType<typeof listRunParts>): number[] {
  const test = played.filter(({ part }) => part === 'test');
  return (test.length > 0 ? test : played).slice(0, AT_MOST).map(({ sample_id }) => sample_id);
}

function shapeOf(signal: Signal): readonly number[] {
  return signal.kind === 'audio' ? [signal.values.length] : [signal.frames, signal.dims];
}
