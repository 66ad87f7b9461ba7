import type { ConsentState } from '#kernel';
import type { PartRow } from './part.row.js';

/**
 * What a recipient, who cannot see the consent, knows of it: a part whose consent ended has been withdrawn, and the last day was
 * told when the part was given. Between that instant and the worker's next round the clock says no by itself.
 */
export function consentKnownTo({ kind, state }: Pick<PartRow, 'kind' | 'state'>, until: Date | null, now: Date): ConsentState {
  if (kind === 'child') return 'none';
  if (state === 'withdrawn') return 'withdrawn';
  return until !== null && until.getTime() <= now.getTime() ? 'expired' : 'given';
}
