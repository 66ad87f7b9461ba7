import type { ServerResponse } from 'node:http';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

// What a page of ours never asks a browser for.
const refusedPowers = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad',
  'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi',
  'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock',
  'serial', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking',
];

/** Two years, as browsers' lists ask for. */
const strictTransport = 'max-age=63072000; includeSubDomains';

/** The headers of every answer of the web. `strict` adds the one that binds a browser to https, which localhost lacks. */
export function securityHeaders({ strict }: { strict: boolean }): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': refusedPowers.map((power) => `${power}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
    // Any page may be about somebody: nothing is kept on the way, nor in the browser's memory of earlier pages.
    'cache-control': 'no-store',
    ...(strict ? { 'strict-transport-security': strictTransport } : {}),
  };
}

/** Middleware: sets them before anything else has a word, so that errors carry them too. */
export function giveSecurityHeaders(options: { strict: boolean }) {
  const headers = new Map(Object.entries(securityHeaders(options)));
  return (_request: unknown, response: ServerResponse, next: () => void): void => {
    response.setHeaders(headers);
    next();
  };
}
