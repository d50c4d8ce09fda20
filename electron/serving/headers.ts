/** Stands in the built index.html wherever a nonce belongs; replaced in every answer. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The content security policy of the page. Nothing is allowed but the page's own files; the nonce admits the
 * one style element that React Aria writes at run time.
 *
 * @param sockets origins of WebSockets the page may open, none in Electron
 */
export function contentSecurityPolicy(nonce: string, sockets: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    'media-src blob:',
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sent with every answer, page or not; what is cached all the same says so itself. */
export const protectiveHeaders = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(self), geolocation=(), display-capture=(), usb=(), serial=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** For the files whose name changes with their content. The window asks for its icon at every step otherwise. */
export const KEPT_BY_BROWSER = 'private, max-age=31536000, immutable';
