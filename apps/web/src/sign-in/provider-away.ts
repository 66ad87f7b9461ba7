import { ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';

/** What openid-client says of a provider that was slow, or answered with something that is no answer. */
const awayCodes: readonly string[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'];

/** Refusals that are about us or about the hour, and never about a person (RFC 6749 sections 4.1.2.1 and 5.2). */
const notAboutAnybody: readonly string[] = ['invalid_client', 'unauthorized_client', 'server_error', 'temporarily_unavailable'];

/** Whether a provider cannot be heard or cannot serve anybody now: an outage, which says nothing about whoever waits for it. */
export function isProviderAway(error: unknown): boolean {
  if (error instanceof TypeError) return error.message === 'fetch failed';
  if (error instanceof WWWAuthenticateChallengeError) return true;
  if (error instanceof ResponseBodyError) return error.status >= 500 || notAboutAnybody.includes(error.error);
  return error instanceof ClientError && awayCodes.includes(error.code ?? '');
}
