import type { Signal } from '../../data/schema.ts';
import { augmentation } from '../features/augmentation/augment.ts';
import { featureShape } from '../features/extract.ts';
import type { FeatureRecipe } from '../features/recipe.ts';
import { fitScaler, standardise } from '../features/scaler.ts';
import type { LabelledFeatures } from '../models/algorithm.ts';
import { featureRows } from '../models/predict.ts';
import { createRandom } from '../random.ts';
import type { ModelInput } from '../training.ts';
import type { Development } from './development.ts';

interface Prepared {
  input: ModelInput;
  shape: readonly number[];
  columns: number;
  /** Of the development rows. */
  rows: Float32Array;
  /** For each copy: of the train rows, changed a little. */
  copies: Float32Array[];
}

/**
 * The features of the development rows by recipe, made once for all trials. Specifications and scalers are
 * fitted on the train rows alone; changed copies are made of train rows alone and never judge.
 */
export class FeatureBank {
  readonly #development: Development;
  readonly #recipes: readonly FeatureRecipe[];
  readonly #seed: number;
  readonly #prepared = new Map<string, Prepared>();
  readonly #gathered = new Map<string, LabelledFeatures>();

  constructor(development: Development, recipes: readonly FeatureRecipe[], seed: number) {
    this.#development = development;
    this.#recipes = recipes;
    this.#seed = seed;
  }

  inputOf(recipe: string): ModelInput {
    return this.#prepare(recipe).input;
  }

  shapeOf(recipe: string): readonly number[] {
    return this.#prepare(recipe).shape;
  }

  /** All development rows, standardised: row-major [rows, columns], those of the train part first. */
  rowsOf(recipe: string): Float32Array {
    return this.#prepare(recipe).rows;
  }

  /**
   * Makes the features of a recipe, and so many changed copies of the train rows, if they are not there yet.
   * @param beforeEach called before each recording: what it throws ends the work
   */
  prepare(recipe: string, copies: number, beforeEach: () => void): void {
    this.#prepare(recipe, copies, beforeEach);
  }

  /** The same object for the same question, so that what is worked out of it can be kept with it. */
  gather(recipe: string, rowsName: string, rows: readonly number[], copies = 0): LabelledFeatures {
    const key = `${recipe} ${rowsName} ${copies}`;
    const known = this.#gathered.get(key) ?? this.#gather(this.#prepare(recipe, copies), rows, copies);
    this.#gathered.set(key, known);
    return known;
  }

  #gather(prepared: Prepared, rows: readonly number[], copies: number): LabelledFeatures {
    const { columns } = prepared;
    const { targets } = this.#development;
    const sources = [prepared.rows, ...prepared.copies.slice(0, copies)];
    const inputs = new Float32Array(rows.length * columns * sources.length);
    for (const [s, source] of sources.entries()) {
      for (const [i, row] of rows.entries()) {
        const values = source.subarray(row * columns, (row + 1) * columns);
        inputs.set(values, (s * rows.length + i) * columns);
      }
    }
    const once = rows.map((row) => targets[row] ?? 0);
    return {
      ...{ inputs, columns, rows: rows.length * sources.length },
      targets: Uint16Array.from(sources.flatMap(() => once)),
    };
  }

  #prepare(name: string, copies = 0, beforeEach = () => {}): Prepared {
    const prepared = this.#prepared.get(name) ?? this.#fit(name, beforeEach);
    this.#prepared.set(name, prepared);
    while (prepared.copies.length < copies) prepared.copies.push(this.#copy(prepared, beforeEach));
    return prepared;
  }

  #fit(name: string, beforeEach: () => void): Prepared {
    const recipe = this.#recipes.find((one) => one.name === name);
    if (!recipe) throw new RangeError(`There is no recipe "${name}" for these recordings.`);
    const { signals, trainRows } = this.#development;
    const featureSpec = recipe.fit(signals.slice(0, trainRows), this.#seed);
    const raw = featureRows(featureSpec, signals, beforeEach);
    const columns = raw.length / signals.length;
    const scaler = fitScaler(raw.subarray(0, trainRows * columns), columns);
    const input = { name: recipe.name, featureSpec, scaler };
    return { input, shape: featureShape(featureSpec), columns, rows: standardise(scaler, raw), copies: [] };
  }

  #copy({ input: { featureSpec, scaler }, copies }: Prepared, beforeEach: () => void): Float32Array {
    const { signals, trainRows } = this.#development;
    const changed = this.#augmented(signals.slice(0, trainRows), copies.length);
    return standardise(scaler, featureRows(featureSpec, changed, beforeEach));
  }

  /** The same changed recordings for every recipe. */
  #augmented(signals: readonly Signal[], copy: number): Signal[] {
    const random = createRandom(this.#seed).fork(`augmentation ${copy}`);
    const augment = augmentation(signals);
    return signals.map((signal, row) => augment(signal, random.fork(`row ${row}`)));
  }
}
