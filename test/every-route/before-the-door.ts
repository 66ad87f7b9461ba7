import type { RunningApi } from '../harness/index.js';
import { nsisLevelUris } from '#kernel';
import { type Cast, tokenOfFalseIssuer } from './cast.js';

/** A way in which nobody is let in at all. */
export interface Unresolved {
  who: string;
  token(house: RunningApi, cast: Cast): Promise<string | undefined>;
  status: number;
  code: string;
}

const secondsAgo = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds;

/** All of these are refused before the door: they leave no entry, and say nothing about what was asked for. */
export const unresolved: readonly Unresolved[] = [
  { who: 'nobody, without a token', token: async () => undefined, status: 401, code: 'not-signed-in' },
  { who: 'a malformed token', token: async () => 'not.a.token', status: 401, code: 'not-signed-in' },
  {
    who: 'an expired token',
    token: (house, { rightful }) => house.tokenOf(rightful, { iat: secondsAgo(900), auth_time: secondsAgo(900), exp: secondsAgo(10) }),
    status: 401,
    code: 'not-signed-in',
  },
  { who: 'a token for somebody else’s api', token: (house, { rightful }) => house.tokenOf(rightful, { aud: 'urn:other:api' }), status: 401, code: 'not-signed-in' },
  { who: 'a sign-in at level Low', token: (house, { rightful }) => house.tokenOf(rightful, { acr: nsisLevelUris.low }), status: 403, code: 'assurance-too-low' },
  { who: 'an issuer that may not assert the role', token: (house, { falseIssuer }) => tokenOfFalseIssuer(house, falseIssuer), status: 403, code: 'not-allowed' },
];
