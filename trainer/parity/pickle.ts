import { NameRegistry, Parser } from 'pickleparser';
import { z } from 'zod';

/** What stands for a `LabelEncoder` here; its state is put on it. */
class LabelEncoder {}

const encoderSchema = z.instanceof(LabelEncoder).pipe(z.looseObject({ classes_: z.array(z.string()) }));

/** Calls nothing but what a label encoder consists of. */
class LabelEncoderNames extends NameRegistry {
  constructor() {
    super();
    this.register('sklearn.preprocessing', 'LabelEncoder', () => new LabelEncoder());
    this.register('numpy', 'array', (values: unknown) => values);
    this.register('sklearn', '__version__', installedVersion);
  }

  override onMissingName(module: string, name: string): never {
    throw new TypeError(`it asks for ${module}.${name}`);
  }
}

function installedVersion(): never {
  throw new TypeError('it calls a version');
}

/**
 * The `classes_` of a pickled `LabelEncoder`, read with pickleparser, apart from the writer. Throws for anything
 * else, before any of it has run.
 */
export function readPickledLabels(file: Uint8Array): string[] {
  try {
    const options = { nameResolver: new LabelEncoderNames(), unpicklingTypeOfDictionary: 'Map' } as const;
    return encoderSchema.parse(new Parser(options).parse<unknown>(file)).classes_;
  } catch (cause) {
    throw new TypeError(`no pickled LabelEncoder: ${String(cause)}`, { cause });
  }
}
