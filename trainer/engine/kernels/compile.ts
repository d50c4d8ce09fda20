import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

/**
 * Compiles the AssemblyScript kernels to WebAssembly and writes them into `compiled.ts` as base64, so that
 * Node, Vitest, a bundler and a browser load them alike, without a file or a fetch. The types of their
 * exports come along, so that a call cannot drift from its kernel.
 *
 * Strict SIMD only: relaxed operations would let each processor round in its own way.
 */
const folder = new URL('./', import.meta.url);
const sources = new URL('assembly/', folder);
const target = new URL('compiled.ts', folder);

const common = [
  '-O3',
  '--noAssert',
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--outFile',
  'out.wasm',
  '--bindings',
  'raw',
];
const shared = ['--enable', 'threads', '--importMemory', '--sharedMemory', '--maximumMemory', '65536'];
const modules = {
  math: ['math.ts', ...common],
  network: ['network.ts', ...common, ...shared],
};

function fingerprint(): string {
  const hash = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .update(asc.version);
  for (const name of readdirSync(sources).sort()) {
    hash.update(name).update(readFileSync(new URL(name, sources)));
  }
  return hash.digest('hex');
}

function isCurrent(wanted: string): boolean {
  try {
    return readFileSync(target, 'utf8').startsWith(`// ${wanted}\n`);
  } catch {
    return false;
  }
}

interface Compiled {
  module: Uint8Array;
  declarations: string;
}

async function compile(options: readonly string[]): Promise<Compiled> {
  const written = new Map<string, Uint8Array | string>();
  const { error, stderr } = await asc.main([...options], {
    readFile: (name) => readText(new URL(name, sources)),
    writeFile: (name, contents) => void written.set(name, contents),
    listFiles: () => [],
  });
  const [module, declarations] = [written.get('out.wasm'), written.get('out.d.ts')];
  if (error || !(module instanceof Uint8Array) || typeof declarations !== 'string') {
    throw new Error(`The kernels do not compile:\n${stderr.toString()}`, { cause: error });
  }
  return { module, declarations };
}

/** The compiler's declarations of exported functions as the members of an interface. */
function interfaceOf(name: string, declarations: string): string {
  const functions = declarations.matchAll(/export function (\w+\(.*\): \w+);/g);
  const members = Array.from(functions, ([, signature]) => `  ${signature};\n`);
  return `export interface ${name} {\n${members.join('')}}\n`;
}

/** The compiler asks for names that may not exist and expects null for those. */
function readText(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

async function writeCompiled(stamp: string): Promise<void> {
  let text = `// ${stamp}\n// Written by kernels/compile.ts (npm run build:kernels).\n`;
  for (const [name, options] of Object.entries(modules)) {
    const { module, declarations } = await compile(options);
    text += interfaceOf(`${name[0]?.toUpperCase()}${name.slice(1)}Kernels`, declarations);
    text += `export const ${name}Module = '${Buffer.from(module).toString('base64')}';\n`;
  }
  const temporary = new URL(`compiled.ts.${process.pid}`, folder);
  writeFileSync(temporary, text);
  renameSync(temporary, target);
}

const stamp = fingerprint();
if (!isCurrent(stamp)) await writeCompiled(stamp);
