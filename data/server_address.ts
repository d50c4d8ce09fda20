/** The address of a server may carry credentials: `https://name:password@host/path`, or `https://token@host/path`. */
export interface ServerAddress {
  /** Without credentials, query and the slash at the end: what may be shown, logged and kept. */
  base: string;
  /** The value of the header Authorization (RFC 7617, RFC 6750); null where the address carries no credentials. */
  authorization: string | null;
}

/** @param address http or https, as settings.ts checks it */
export function serverAddress(address: string): ServerAddress {
  const { protocol, host, pathname, username, password } = new URL(address);
  const base = `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
  const [name, secret] = [decoded(username), decoded(password)];
  if (name === '' && secret === '') return { base, authorization: null };
  if (name === '' || secret === '') return { base, authorization: `Bearer ${name || secret}` };
  return { base, authorization: `Basic ${Buffer.from(`${name}:${secret}`, 'utf8').toString('base64')}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
