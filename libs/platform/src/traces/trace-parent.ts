import { looksLikeCpr } from '../log/field.js';

/** Which span something belongs under (W3C Trace Context). */
export interface TraceParent {
  traceId: string;
  spanId: string;
}

const form = /^00-(?<traceId>[0-9a-f]{32})-(?<spanId>[0-9a-f]{16})-0[01]$/;
const isZero = (id: string): boolean => /^0+$/.test(id);

/** The header of a request, in the one form that we write ourselves; nothing for another, and nothing that could hide a number. */
export function traceParentIn(header: unknown): TraceParent | undefined {
  const { traceId = '', spanId = '' } = (typeof header === 'string' && form.exec(header)?.groups) || {};
  return traceId === '' || isZero(traceId) || isZero(spanId) || [traceId, spanId].some(looksLikeCpr) ? undefined : { traceId, spanId };
}

export const traceParentHeader = ({ traceId, spanId }: TraceParent): string => `00-${traceId}-${spanId}-01`;
