/** Where each worker's entry lies: beside this file in a checkout; the packaged app injects its bundles. */
export interface ThreadUrls {
  writer: URL;
  reader: URL;
  trainer: URL;
  engine: URL;
  import: URL;
  export: URL;
  tracking: URL;
  scheduler: URL;
}

export const sourceThreadUrls: ThreadUrls = {
  writer: new URL('./writer.ts', import.meta.url),
  reader: new URL('./reader.ts', import.meta.url),
  trainer: new URL('./trainer.ts', import.meta.url),
  engine: new URL('./engine.ts', import.meta.url),
  import: new URL('./import.ts', import.meta.url),
  export: new URL('./export.ts', import.meta.url),
  tracking: new URL('./tracking.ts', import.meta.url),
  scheduler: new URL('./scheduler.ts', import.meta.url),
};
