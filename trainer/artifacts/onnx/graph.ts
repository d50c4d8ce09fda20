import type { Tensor } from '../../engine/architecture.ts';
import type { Attributes } from './attributes.ts';
import type { Domain, OnnxNode } from './messages.ts';
import type { Initializer } from './tensors.ts';

interface NodeOptions {
  /** Of the output, where it must have a certain name; by default the node's own. */
  output?: string;
  attributes?: Attributes;
  domain?: Domain;
}

/** Collects the nodes and numbers of a graph; every name begins with the prefix of the part being written. */
export class GraphWriter {
  readonly nodes: OnnxNode[] = [];
  readonly initializers: [string, Initializer][] = [];
  readonly #prefix: string;

  constructor(prefix = '', parent?: GraphWriter) {
    this.#prefix = prefix;
    if (!parent) return;
    this.nodes = parent.nodes;
    this.initializers = parent.initializers;
  }

  /** A writer into the same graph whose names stand below `name`. */
  below(name: string): GraphWriter {
    return new GraphWriter(`${this.#prefix}${name}/`, this);
  }

  /** Adds an operator with one output and returns that output's name. */
  node(name: string, operator: string, inputs: readonly string[], options: NodeOptions = {}): string {
    const full = `${this.#prefix}${name}`;
    const { output = full, attributes = {}, domain = '' } = options;
    this.nodes.push({ name: full, operator, domain, inputs, outputs: [output], attributes });
    return output;
  }

  /** Adds an operator with several outputs and returns their names. */
  nodeWithOutputs(
    name: string,
    operator: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes: Attributes = {},
  ): string[] {
    const full = outputs.map((output) => `${this.#prefix}${output}`);
    this.nodes.push({
      name: `${this.#prefix}${name}`,
      operator,
      domain: '',
      inputs,
      outputs: full,
      attributes,
    });
    return full;
  }

  tensor(name: string, tensor: Tensor): string {
    return this.constant(name, tensor);
  }

  scalar(name: string, value: number): string {
    return this.constant(name, { shape: [], values: Float32Array.of(value) });
  }

  integers(name: string, integers: readonly number[]): string {
    return this.constant(name, { integers });
  }

  /** Numbers of any kind. */
  constant(name: string, tensor: Initializer): string {
    const full = `${this.#prefix}${name}`;
    this.initializers.push([full, tensor]);
    return full;
  }
}
