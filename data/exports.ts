import { BUNDLE_ENDING } from './bundle/bundle.ts';
import type { SigningKey } from './bundle/signature.ts';
import { discard } from './discard.ts';
import { CancelledError } from './errors.ts';
import { exportError } from './export_errors.ts';
import { type ExportPlace, exportPlace, preparePlace, swapIn } from './export_place.ts';
import { beginBundle, copyFolder, finishBundle, finishFolder } from './export_steps.ts';
import { MANIFEST, parseManifest } from './model_folder.ts';
import type { ExportedBundle, Manifest, ModelFormat, ParityCheck } from './schema.ts';

/** What is exported of a version, and how it is called in the manifest. */
export interface Chosen {
  formats: readonly ModelFormat[];
  /** Paths of the files. */
  files: readonly string[];
}

export interface ExportTask {
  /** A version as it was registered, its manifest too. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The folder or stick; the model gets a folder or a bundle of its own in it. */
  to: string;
  /** null: none is made. One of the two is. */
  folder: Chosen | null;
  bundle: Chosen | null;
  /** What a bundle is signed with; asked for when it is needed. */
  key(): SigningKey;
  /** Runs the copied files as another program would; throws to refuse the export. */
  check(files: ReadonlyMap<string, Uint8Array>): Promise<ParityCheck[]>;
  isCancelled(): boolean;
  onStage(stage: 'copy' | 'check' | 'publish'): void;
}

export interface Exported {
  /** The folder; the bundle where only that was asked for. */
  folder: string;
  files: number;
  bytes: number;
  formats: ModelFormat[];
  parity: ParityCheck[];
  bundle: ExportedBundle | null;
}

/**
 * Copies files of a version under a temporary name, reads the copy back against the version's manifest, has it
 * checked, writes what was found into a manifest of its own, and only then gives it its name. An earlier export
 * of the same version stays until the new one is in its place.
 * @throws ExportError EXPORT_DISK_FULL, EXPORT_NOT_WRITABLE, EXPORT_TARGET_GONE, EXPORT_TARGET_TAKEN,
 * EXPORT_FAILED; ModelFolderError; KeyError; CancelledError
 */
export async function exportFiles(task: ExportTask): Promise<Exported> {
  const manifest = parseManifest(task.files.get(MANIFEST) ?? new Uint8Array());
  const folder = task.folder && exportPlace(task.to, manifest.model_version);
  const bundle = task.bundle && exportPlace(task.to, manifest.model_version, BUNDLE_ENDING);
  const places = [folder, bundle].filter((place) => place !== null);
  try {
    task.onStage('copy');
    for (const place of places) await preparePlace(place, manifest);
    const copy = beginAll(task, manifest, { folder, bundle });
    task.onStage('check');
    const parity = await task.check(copy);
    if (task.isCancelled()) throw new CancelledError();
    task.onStage('publish');
    const exported = await finishAll(task, { manifest, copy, parity }, { folder, bundle });
    // A slow stick takes its time; by now the export may have been cancelled, or begun again elsewhere.
    if (task.isCancelled()) throw new CancelledError();
    for (const place of places) swapIn(place);
    return exported;
  } catch (error) {
    throw exportError(error, task.to);
  } finally {
    for (const place of places) discard(place.unfinished);
  }
}

interface Places {
  folder: ExportPlace | null;
  bundle: ExportPlace | null;
}

/** What is to be checked: the folder's copy, or what the bundle will hold. */
function beginAll(task: ExportTask, manifest: Manifest, { folder, bundle }: Places) {
  if (bundle) beginBundle(bundle);
  return folder && task.folder
    ? copyFolder(folder, chosenOf(task.files, task.folder), manifest)
    : chosenOf(task.files, task.bundle);
}

async function finishAll(
  task: ExportTask,
  facts: { manifest: Manifest; copy: ReadonlyMap<string, Uint8Array>; parity: readonly ParityCheck[] },
  { folder, bundle }: Places,
): Promise<Exported> {
  const { formats } = task.folder ?? task.bundle ?? { formats: [] };
  const common = { formats: [...formats], parity: [...facts.parity] };
  const written =
    folder && task.folder ? finishFolder(folder, exportManifest(facts, task.folder), facts.copy) : null;
  const packed =
    bundle && task.bundle
      ? await finishBundle(bundle, {
          manifest: exportManifest(facts, task.bundle),
          files: chosenOf(task.files, task.bundle),
          key: task.key(),
        })
      : null;
  const { file = '', files = 0, bytes = 0 } = packed ?? {};
  return { ...common, ...(written ?? { folder: file, files, bytes }), bundle: packed };
}

function chosenOf(files: ReadonlyMap<string, Uint8Array>, chosen: Chosen | null): Map<string, Uint8Array> {
  const wanted = new Set(chosen?.files);
  return new Map([...files].filter(([path]) => wanted.has(path)));
}

/** The version's manifest, cut down to what was chosen, with what the readers of the files found. */
function exportManifest(
  { manifest, parity }: { manifest: Manifest; parity: readonly ParityCheck[] },
  { formats, files }: Chosen,
): Manifest {
  const wanted = new Set(files);
  return {
    ...manifest,
    schema_version: '1.1.0',
    files: manifest.files.filter(({ path }) => wanted.has(path)),
    formats: [...formats],
    parity: parity.filter(({ file }) => wanted.has(file)),
  };
}
