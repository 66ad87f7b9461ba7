import { statement } from '#platform';

/**
 * $1 the assertion's id, $2 until when it could be used. A row when nobody has used it before, at any instance; none
 * when it was used. Forgets on the way what has expired, with a margin for clocks that differ.
 */
export const useAssertion = statement<{ used: true }>(
  'identity.use-assertion',
  /* sql */ `
    with forgotten as (
      delete from identity.used_assertion where expires_at < clock_timestamp() - interval '5 minutes'
    )
    insert into identity.used_assertion (jti, expires_at) values ($1, $2)
    on conflict do nothing
    returning true as used`,
);
