import type { Attributes } from '../attributes.ts';
import type { GraphWriter } from '../graph.ts';
import { ELEMENT } from '../tensors.ts';

/**
 * Writes arithmetic into a graph. Values are the names of tensors; operators and constants are numbered within
 * their part of the formula. Numbers are in double precision, counts and places are int64.
 */
export class Formula {
  readonly #graph: GraphWriter;
  #next = 0;

  constructor(graph: GraphWriter) {
    this.#graph = graph;
  }

  /** A part of the formula that has a name. */
  below(name: string): Formula {
    return new Formula(this.#graph.below(name));
  }

  apply(operator: string, ...inputs: string[]): string {
    return this.applyWith({}, operator, ...inputs);
  }

  applyWith(attributes: Attributes, operator: string, ...inputs: string[]): string {
    return this.#graph.node(this.#name(operator), operator, inputs, { attributes });
  }

  number(value: number): string {
    return this.#graph.constant(this.#name('number'), { shape: [], doubles: [value] });
  }

  numbers(values: Iterable<number>, shape?: readonly number[]): string {
    const doubles = [...values];
    return this.#graph.constant(this.#name('numbers'), { shape: shape ?? [doubles.length], doubles });
  }

  /** In single precision, as a model's own files have them. */
  singles(values: Float32Array): string {
    return this.#graph.tensor(this.#name('singles'), { shape: [values.length], values });
  }

  whole(value: number): string {
    return this.#graph.constant(this.#name('whole'), { shape: [], integers: [value] });
  }

  wholes(values: readonly number[]): string {
    return this.#graph.integers(this.#name('wholes'), values);
  }

  /** Over one axis, which goes. */
  sum(values: string, axis: number): string {
    return this.applyWith({ keepdims: { int: 0 } }, 'ReduceSum', values, this.wholes([axis]));
  }

  /** As `sum`, of the operators that take the axis as an attribute. */
  reduce(operator: 'ReduceMean' | 'ReduceMax' | 'ReduceSumSquare', values: string, axis: number): string {
    return this.applyWith({ axes: { ints: [axis] }, keepdims: { int: 0 } }, operator, values);
  }

  /** The numbers of a list, the smallest first. */
  sorted(values: string): string {
    const attributes = { largest: { int: 0 } };
    const outputs = [this.#name('sorted'), this.#name('places')];
    const count = this.apply('Shape', values);
    const [ascending = ''] = this.#graph.nodeWithOutputs(
      this.#name('TopK'),
      'TopK',
      [values, count],
      outputs,
      attributes,
    );
    return ascending;
  }

  gather(values: string, places: string, axis = 0): string {
    return this.applyWith({ axis: { int: axis } }, 'Gather', values, places);
  }

  concat(axis: number, ...pieces: string[]): string {
    return this.applyWith({ axis: { int: axis } }, 'Concat', ...pieces);
  }

  slice(values: string, [from, to]: readonly [string, string], axis = 0): string {
    return this.apply('Slice', values, from, to, this.wholes([axis]));
  }

  /** Along a new axis of length 1. */
  expand(values: string, axis: number): string {
    return this.apply('Unsqueeze', values, this.wholes([axis]));
  }

  flat(values: string): string {
    return this.apply('Reshape', values, this.wholes([-1]));
  }

  transposed(values: string): string {
    return this.applyWith({ perm: { ints: [1, 0] } }, 'Transpose', values);
  }

  to(element: keyof typeof ELEMENT, values: string): string {
    return this.applyWith({ to: { int: ELEMENT[element] } }, 'Cast', values);
  }

  /** How long the first axis is. */
  length(values: string): string {
    return this.gather(this.apply('Shape', values), this.whole(0));
  }

  /** 0, 1, … below `end`. */
  range(end: string): string {
    return this.apply('Range', this.whole(0), end, this.whole(1));
  }

  #name(kind: string): string {
    return `${kind}_${this.#next++}`;
  }
}
