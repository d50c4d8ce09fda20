/** Has the browser (or Electron's window) save a text as a file, as a download does. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has read the address by the time anything else runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
