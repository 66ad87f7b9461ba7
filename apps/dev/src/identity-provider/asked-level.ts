import type { Context } from 'oidc-provider';
import { type NsisLevel, nsisLevelUris } from '#kernel';

// Ordered by table, never by comparing the words.
const rank: Readonly<Record<NsisLevel, number>> = { low: 1, substantial: 2, high: 3 };
const levels = Object.keys(nsisLevelUris) as NsisLevel[];
const rankOf = (uri: string | undefined): number => rank[levels.find((level) => nsisLevelUris[level] === uri) ?? 'low'];

/**
 * Whether the person must sign in again because the client asks for a higher level than their session has
 * (`acr_values`). Whoever has just signed in has the level they have: to refuse it is the client's business.
 */
export function asksForHigherLevel({ oidc }: Context): boolean {
  const asked = oidc.params['acr_values']?.split(' ') ?? [];
  if (asked.length === 0 || oidc.result?.login !== undefined) return false;
  return rankOf(oidc.session?.acr) < Math.min(...asked.map(rankOf));
}
