import { statement } from '#platform';

/** $1 hash, $2 sealed. Also sweeps what has run out, so that nothing else need. */
export const insertAttempt = statement(
  'session.insert-attempt',
  /* sql */ `
    with swept as (delete from session.attempt where expires_at <= clock_timestamp())
    insert into session.attempt (token_hash, sealed) values ($1, $2)`,
);

/** $1 hash. Once: whoever comes back with the same cookie again finds nothing. */
export const takeAttempt = statement<{ sealed: string }>(
  'session.take-attempt',
  /* sql */ `delete from session.attempt where token_hash = $1 and expires_at > clock_timestamp() returning sealed`,
);
