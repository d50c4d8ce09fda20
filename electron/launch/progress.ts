const MEBIBYTE = 1 << 20;

export interface DownloadProgress {
  show(bytes: number, total: number | null): void;
  end(): void;
}

/** A download as a line that counts on a terminal, as a single line elsewhere, and as nothing if nothing came. */
export function downloadProgress(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): DownloadProgress {
  let begun = false;
  const show = (bytes: number, total: number | null) => {
    const whole = total === null ? '' : ` of ${Math.round(total / MEBIBYTE)}`;
    if (stream.isTTY) stream.write(`\rFetching Electron, once: ${Math.round(bytes / MEBIBYTE)}${whole} MB …`);
    else if (!begun) stream.write('Fetching Electron, once …\n');
    begun = true;
  };
  return { show, end: () => void (begun && stream.isTTY && stream.write('\n')) };
}
