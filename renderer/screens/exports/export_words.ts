import type { ExportResult } from '../../../data/schema.ts';
import type { Texts } from '../../messages/texts.ts';

/** What it was written as: the file for the device, or the formats by their names. */
export function formatWords({ folder, bundle, formats }: ExportResult, { t, list }: Texts): string {
  const isBundleAlone = bundle !== null && folder === bundle.file;
  if (isBundleAlone) return t('format.bundle');
  const names = formats.map((format) => t(`format.${format}`));
  return list([...names, ...(bundle ? [t('format.bundle.too')] : [])]);
}

/** What was checked when it was written. */
export function checkedWords({ parity }: ExportResult, { t }: Texts): string {
  const samples = Math.max(0, ...parity.map((one) => one.samples));
  return samples > 0 ? t('exports.checked', { count: samples }) : t('exports.checked_files');
}
