/** A small place that outlives the window, for choices of appearance. */
export interface Remembered {
  read(name: string): string | null;
  write(name: string, value: string): void;
}

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/**
 * Local storage in Electron; a cookie as well for the loopback host, whose port changes at every start and
 * with it the origin that local storage belongs to (cookies belong to the host name alone).
 */
export function browserMemory(page: { document: Document; localStorage: Storage }): Remembered {
  return {
    read: (name) => page.localStorage.getItem(name) ?? readCookie(page.document.cookie, name),
    write(name, value) {
      page.localStorage.setItem(name, value);
      page.document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=strict`;
    },
  };
}

/** The value of one cookie in a `document.cookie` text. */
export function readCookie(cookies: string, name: string): string | null {
  const entry = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return entry === undefined ? null : decodeURIComponent(entry.slice(name.length + 1));
}
