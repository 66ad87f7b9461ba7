import { type SignInEndReason } from '#kernel';
import { statement } from '#platform';

export interface SessionRow {
  id: string;
  staffMemberId: string;
  startedAt: Date;
  idleEndsAt: Date;
  absoluteEndsAt: Date;
  now: Date;
  lockedAt: Date | null;
  lockedPath: string | null;
  sealedPerson: string;
}

// Said once: a session is running while it is not ended, used within 15 minutes, and not older than 8 hours (security.md 3.5).
const running = /* sql */ `
  ended_at is null and last_active_at > clock_timestamp() - interval '15 minutes' and started_at > clock_timestamp() - interval '8 hours'`;

const columns = /* sql */ `
  id, staff_member_id as "staffMemberId", started_at as "startedAt", locked_at as "lockedAt", locked_path as "lockedPath",
  sealed_person as "sealedPerson", clock_timestamp() as now, started_at + interval '8 hours' as "absoluteEndsAt",
  least(last_active_at + interval '15 minutes', started_at + interval '8 hours') as "idleEndsAt"`;

/** $1 hash. Counts as activity, unless the screen is hidden. */
export const useSession = statement<SessionRow>(
  'session.use',
  /* sql */ `-- fixed text: what a session is, said once
    update session.session set last_active_at = case when locked_at is null then clock_timestamp() else last_active_at end
     where token_hash = $1 and ${running} returning ${columns}`,
);

/** $1 hash. Does not count as activity: for live streams. */
export const lookAtSession = statement<SessionRow>('session.look-at', /* sql */ `-- fixed text: what a session is, said once
    select ${columns} from session.session where token_hash = $1 and ${running}`);

/** $1 id, $2 hash, $3 staff member, $4 device, $5 sealed person, $6 sealed tokens, $7 seconds until the access token ends. */
export const insertSession = statement<SessionRow>(
  'session.insert',
  /* sql */ `-- fixed text: what a session is, said once
    insert into session.session (id, token_hash, staff_member_id, device, sealed_person, sealed_tokens, tokens_expire_at)
    values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7)) returning ${columns}`,
);

/** $1 id, $2 path to come back to. */
export const lockSession = statement<{ id: string }>(
  'session.lock',
  /* sql */ `
    update session.session set locked_at = coalesce(locked_at, clock_timestamp()), locked_path = coalesce(locked_path, $2)
     where id = $1 and ended_at is null returning id`,
);

/** $1 id, $2 new hash, $3 sealed tokens, $4 seconds until the access token ends. */
export const unlockSession = statement<{ id: string }>(
  'session.unlock',
  /* sql */ `-- fixed text: what a session is, said once
    update session.session set locked_at = null, locked_path = null, last_active_at = clock_timestamp(), token_hash = $2,
           sealed_tokens = $3, tokens_expire_at = clock_timestamp() + make_interval(secs => $4)
     where id = $1 and locked_at is not null and ${running} returning id`,
);

/** $1 id, $2 reason. No row for one that is over already. */
export const endSession = statement<{ id: string }>(
  'session.end',
  /* sql */ `
    update session.session set ended_at = clock_timestamp(), end_reason = $2, sealed_person = null, sealed_tokens = null
     where id = $1 and ended_at is null returning id`,
);

/** $1 ids. Those among them that are running, and whether their screen is hidden. */
export const selectRunning = statement<{ id: string; isHidden: boolean }>(
  'session.running',
  /* sql */ `-- fixed text: what a session is, said once
    select id, locked_at is not null as "isHidden" from session.session where id = any($1) and ${running}`,
);

/** Ends what has timed out, at most 200 at once. */
export const endTimedOut = statement<{ id: string }>(
  'session.end-timed-out',
  /* sql */ `-- fixed text: what a session is, said once
    update session.session s
       set ended_at = clock_timestamp(), sealed_person = null, sealed_tokens = null,
           end_reason = case when started_at <= clock_timestamp() - interval '8 hours' then 'absolute'
                             when locked_at is not null then 'locked_too_long' else 'idle' end
     where id in (select id from session.session where ended_at is null and not (${running}) limit 200 for update skip locked)
     returning id`,
);

/** Ended and not yet in the audit log, oldest first. */
export const selectUnreported = statement<{ id: string; reason: SignInEndReason }>(
  'session.unreported',
  /* sql */ `
    select id, end_reason as reason from session.session where ended_at is not null and end_reported_at is null order by ended_at limit 50`,
);

export const markReported = statement('session.mark-reported', /* sql */ `update session.session set end_reported_at = clock_timestamp() where id = $1`);

/** A month after its end a session is of no use to anybody; the log keeps the sign-in. */
export const forgetOld = statement(
  'session.forget',
  /* sql */ `delete from session.session where end_reported_at is not null and ended_at < clock_timestamp() - interval '30 days'`,
);

/** $1 staff member. */
export const selectOwn = statement<{ id: string; device: string; startedAt: Date; lastActiveAt: Date }>(
  'session.own',
  /* sql */ `-- fixed text: what a session is, said once
    select id, device, started_at as "startedAt", last_active_at as "lastActiveAt" from session.session
     where staff_member_id = $1 and ${running} order by started_at desc`,
);

export interface TokensRow {
  sealedTokens: string;
  /** Of the access token's life. */
  secondsLeft: number;
}

export const selectTokens = statement<TokensRow>(
  'session.tokens',
  /* sql */ `
    select sealed_tokens as "sealedTokens", extract(epoch from tokens_expire_at - clock_timestamp())::float8 as "secondsLeft"
      from session.session where id = $1 and ended_at is null`,
);

/** $1 id. One renewal at a time until the transaction ends. The row stays free: no page, no lock, no end waits for a provider. */
export const holdRenewal = statement('session.hold-renewal', /* sql */ `select pg_advisory_xact_lock(hashtextextended('session.renew ' || $1::text, 0))`);

/** $1 id, $2 sealed tokens, $3 seconds until the access token ends, $4 those before. No row when they are others by now, or the session is over. */
export const updateTokens = statement<{ id: string }>(
  'session.update-tokens',
  /* sql */ `update session.session set sealed_tokens = $2, tokens_expire_at = clock_timestamp() + make_interval(secs => $3)
           where id = $1 and sealed_tokens = $4 and ended_at is null returning id`,
);

export interface SessionCounts {
  running: number;
  /** Running behind a hidden screen. */
  hidden: number;
  /** Ended, and the audit log has not been told. */
  endNotReported: number;
}

export const countSessions = statement<SessionCounts>(
  'session.count',
  /* sql */ `-- fixed text: what a session is, said once
    select (select count(*)::integer from session.session where locked_at is null and ${running}) as running,
           (select count(*)::integer from session.session where locked_at is not null and ${running}) as hidden,
           (select count(*)::integer from session.session where ended_at is not null and end_reported_at is null) as "endNotReported"`,
);
