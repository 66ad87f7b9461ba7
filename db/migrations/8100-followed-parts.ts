import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a sender follows: the list says which referral a part belongs to, who sent it, when and to which kommune, and what
 * an officer had put into a part is kept for correcting it and for sending it again.
 */
export class FollowedParts1000000008100 implements MigrationInterface {
  name = 'FollowedParts1000000008100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table referrals.listing
        add column referral_id        uuid,
        add column sent_by            uuid,
        add column sent_at            timestamptz,
        add column municipality_code  text;

      alter table referrals.referral no force row level security;
      alter table referrals.part     no force row level security;
      alter table referrals.listing  no force row level security;
      -- A policy that still stood in the way would answer 0 rows without a word; now it is an error.
      set local row_security = off;
      do $fill$
      declare
        v_listed bigint := (select count(*) from referrals.listing where side = 'sender');
        v_filled bigint;
      begin
        update referrals.listing l
           set referral_id = r.id, sent_by = r.sent_by, sent_at = r.sent_at, municipality_code = p.municipality_code
          from referrals.part p join referrals.referral r on r.id = p.referral_id
         where p.id = l.part_id and l.side = 'sender';
        get diagnostics v_filled = row_count;
        if v_filled <> v_listed or v_filled <> (select count(*) from referrals.part) then
          raise exception 'of % rows of senders % were filled', v_listed, v_filled;
        end if;
      end $fill$;
      alter table referrals.listing
        add constraint sender_knows_what_was_sent check ((side = 'sender') = (referral_id is not null) and (side = 'sender') = (sent_by is not null)
          and (side = 'sender') = (sent_at is not null) and (side = 'sender') = (municipality_code is not null));
      set local row_security = on;
      alter table referrals.referral force row level security;
      alter table referrals.part     force row level security;
      alter table referrals.listing  force row level security;

      comment on column referrals.listing.sent_by is 'Who of the sending unit sent the part; in rows of the sender only, as referral, instant and kommune are.';
      create index listing_of_sender on referrals.listing (unit_id, sent_at desc) where side = 'sender';
      grant update (municipality_code) on referrals.listing to api_case;

      alter table referrals.part_content add column sealed_choice bytea;
      comment on column referrals.part_content.sealed_choice is
        'What the officer had chosen, under the key of the sender''s case, which the receiver has not. Null for what was sent before it was kept.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
