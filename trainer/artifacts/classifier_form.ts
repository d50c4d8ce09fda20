import { z } from 'zod';
import { architectureSchema, type Tensor } from '../engine/architecture.ts';
import { inferShapes } from '../engine/shapes.ts';
import type { Classifier } from '../models/classifier.ts';
import { damaged } from './errors.ts';

/** What a classifier is without its numbers, as model_info.json says it; the numbers lie in the weights file. */
export const classifierFormSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('network'), architecture: architectureSchema }),
  z.object({
    kind: z.literal('kernel'),
    gamma: z.number().positive(),
    vectors: z.int().positive(),
    columns: z.int().positive(),
    classes: z.int().min(2),
  }),
  z.object({
    kind: z.literal('forest'),
    trees: z.int().positive(),
    nodes: z.int().positive(),
    leaves: z.int().positive(),
    classes: z.int().min(2),
  }),
]);
export type ClassifierForm = z.infer<typeof classifierFormSchema>;
type FormOf<K extends ClassifierForm['kind']> = Extract<ClassifierForm, { kind: K }>;

export function formOf(classifier: Classifier): ClassifierForm {
  switch (classifier.kind) {
    case 'network':
      return { kind: 'network', architecture: classifier.network.architecture };
    case 'kernel': {
      const [vectors = 0, columns = 0] = classifier.vectors.shape;
      return { kind: 'kernel', gamma: classifier.gamma, vectors, columns, classes: size(classifier.bias) };
    }
    case 'forest': {
      const [nodes = 0] = classifier.nodes.shape;
      const [leaves = 0, classes = 0] = classifier.leaves.shape;
      return { kind: 'forest', trees: size(classifier.roots), nodes, leaves, classes };
    }
  }
}

export function classifierTensors(classifier: Classifier): ReadonlyMap<string, Tensor> {
  switch (classifier.kind) {
    case 'network':
      return classifier.network.parameters;
    case 'kernel':
      return new Map(
        Object.entries({ vectors: classifier.vectors, weights: classifier.weights, bias: classifier.bias }),
      );
    case 'forest':
      return new Map(
        Object.entries({ nodes: classifier.nodes, leaves: classifier.leaves, roots: classifier.roots }),
      );
  }
}

/** Throws `ARTIFACT_DAMAGED` when a tensor is missing or of another shape than the form says. */
export function rebuildClassifier(
  form: ClassifierForm,
  tensors: ReadonlyMap<string, Tensor>,
  file: string,
): Classifier {
  const take = (name: string, shape: readonly number[]): Tensor => {
    const tensor = tensors.get(name);
    if (tensor?.shape.join() === shape.join()) return tensor;
    throw damaged(file, `its tensor "${name}" does not fit the model that model_info.json describes.`);
  };
  switch (form.kind) {
    case 'network':
      return network(form, take);
    case 'kernel':
      return kernel(form, take);
    case 'forest':
      return forest(form, take);
  }
}

type Take = (name: string, shape: readonly number[]) => Tensor;

function network({ architecture }: FormOf<'network'>, take: Take): Classifier {
  const wanted = inferShapes(architecture).nodes.flatMap((node) => node.parameters);
  const parameters = new Map(wanted.map(({ name, shape }) => [name, take(name, shape)]));
  return { kind: 'network', network: { architecture, parameters } };
}

function kernel({ gamma, vectors, columns, classes }: FormOf<'kernel'>, take: Take): Classifier {
  return {
    kind: 'kernel',
    gamma,
    vectors: take('vectors', [vectors, columns]),
    weights: take('weights', [vectors, classes]),
    bias: take('bias', [classes]),
  };
}

function forest({ trees, nodes, leaves, classes }: FormOf<'forest'>, take: Take): Classifier {
  return {
    kind: 'forest',
    nodes: take('nodes', [nodes, 4]),
    leaves: take('leaves', [leaves, classes]),
    roots: take('roots', [trees]),
  };
}

const size = ({ values }: Tensor) => values.length;
