import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const;

/** One file as it is sent: its address changes with its content, so it may be kept for ever. */
export interface Asset {
  /** `/assets/<hash>/<name>`. */
  readonly address: `/assets/${string}`;
  readonly type: string;
  readonly plain: Buffer;
  /** Absent for fonts, which are compressed already. */
  readonly compressed?: { readonly br: Buffer; readonly gzip: Buffer };
}

/**
 * @param hash of everything that the address shall change with
 * @throws Error for a kind of file that no page needs
 */
export function asset(name: string, plain: Buffer, hash = hashOf(plain)): Asset {
  const type = types[name.split('.').at(-1) as keyof typeof types];
  if (type === undefined) throw new Error(`${name} is no kind of file that the web serves.`);
  const file = { address: `/assets/${hash}/${name}`, type, plain } as const;
  return name.endsWith('.woff2') ? file : { ...file, compressed: compressed(plain) };
}

export function hashOf(...contents: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${content.length} `).update(content);
  return hash.digest('base64url').slice(0, 12);
}

// Only what is the same for everybody is compressed. A page that mixes a token with what somebody typed tells about the
// token by its length (BREACH).
const compressed = (plain: Buffer) => ({
  br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }),
});
