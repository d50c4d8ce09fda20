/** What a page asks for, as Electron says it. */
export interface PermissionAsked {
  permission: string;
  /** Origin or address of who asks. */
  from: string;
  /** For `media`: what is to be recorded. */
  kinds: readonly (string | undefined)[];
}

/** The one permission that the app's own page has: to hear, on the screen where a model is tried. Never to see. */
export function asksForMicrophone(pageOrigin: string, { permission, from, kinds }: PermissionAsked): boolean {
  const isOurs = from === pageOrigin || from.startsWith(`${pageOrigin}/`);
  return isOurs && permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'audio');
}
