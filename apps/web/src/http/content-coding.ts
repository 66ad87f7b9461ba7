import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type ContentCoding = 'br' | 'gzip';

/** The best coding that a browser says it takes; undefined for none (RFC 9110 section 12.5.3). */
export function bestCoding(accepted: string | undefined): ContentCoding | undefined {
  const codings = (accepted ?? '').split(',').map((each) => each.trim().split(/\s*;\s*/)).filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''));
  return (['br', 'gzip'] as const).find((coding) => codings.some(([name]) => name === coding));
}

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];
/** A page is compressed once for one reader: a third of the best is had for a tenth of the work. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export function coded(text: string, coding: ContentCoding): Promise<Buffer> {
  return coding === 'br' ? brotli(text, quality) : gzipped(text);
}
