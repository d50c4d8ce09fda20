/**
 * A user id may hold any characters; a file name may not. An id becomes a segment by percent-encoding its
 * UTF-8 bytes outside [A-Za-z0-9._-] (RFC 3986, section 2.1), so that usual ids stay as they are and the
 * others can still be read. What a file system would confuse is told apart by a hash after a `~`, which no
 * encoded id contains. Free of Node, so that the trainer names its files by the same rule.
 */

const LONGEST_SEGMENT = 80;
const HASH_SUFFIX_LENGTH = '~0123456789abcdef'.length;

/** Names that Windows gives to devices, alone or with any extension. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A segment for the middle of a file name: `elias01` → `elias01`, `Zoë/1` → `Zo%C3%AB%2F1`. */
export function fileSegment(id: string): string {
  const encoded = escapeReservedNames(percentEncode(id));
  const isFaithful = encoded.length <= LONGEST_SEGMENT && id.isWellFormed();
  return isFaithful ? encoded : withHash(encoded, id);
}

/**
 * A segment for a folder of its own. Windows and macOS take `Anna` and `anna` for the same folder, so an id
 * with capitals carries a hash here: `anna` → `anna`, `Anna` → `Anna~8f0c…`.
 */
export function folderSegment(id: string): string {
  const segment = fileSegment(id);
  return /[A-Z]/.test(id) && !segment.includes('~') ? withHash(segment, id) : segment;
}

function percentEncode(id: string): string {
  let encoded = '';
  for (const byte of new TextEncoder().encode(id)) {
    const character = String.fromCharCode(byte);
    encoded += /[A-Za-z0-9._-]/.test(character) ? character : percentEscape(character);
  }
  return encoded;
}

/** No hidden files, no `..`, no trailing dot (Windows drops it), no devices. */
function escapeReservedNames(encoded: string): string {
  const named = WINDOWS_DEVICE.test(encoded) ? encoded.replace(/^./, percentEscape) : encoded;
  return named.replace(/^\.|\.$/g, percentEscape);
}

function percentEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Shortens to the bound without leaving half an escape behind. */
function withHash(encoded: string, id: string): string {
  const kept = encoded.slice(0, LONGEST_SEGMENT - HASH_SUFFIX_LENGTH).replace(/%[0-9A-F]?$/, '');
  return `${kept}~${fnv1a64(id)}`;
}

/** FNV-1a with 64 bits over the id's UTF-16 code units, low byte first, in hexadecimal. */
function fnv1a64(id: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
