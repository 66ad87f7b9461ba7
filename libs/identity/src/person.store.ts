import type { Role } from '#kernel';
import { change, row, statement, type Tx } from '#platform';
import type { PersonAtWorkRow } from './actor.store.js';

/** Somebody we know by issuer and subject. Without any assignment, ever, there is no unit and no role to act in. */
export type KnownPersonRow = Omit<PersonAtWorkRow, 'unitId' | 'unitKind' | 'role'> & {
  unitId: string | null;
  unitKind: PersonAtWorkRow['unitKind'] | null;
  role: Role | null;
  isDisabled: boolean;
  /** Whether an assignment holds now or will hold. */
  hasRights: boolean;
};

/** $1 issuer, $2 subject. With the assignment that holds now, or the last one that there was. Before the door. */
export const selectPerson = statement<KnownPersonRow>(
  'identity.select-person',
  /* sql */ `
    select s.id, s.display_name as "displayName", s.pseudonym, a.role, a.unit_id as "unitId", a.kind as "unitKind",
           o.id as "organisationId", o.kind as "organisationKind", o.district_id as "districtId",
           o.municipality_code as "municipalityCode", s.disabled_at is not null as "isDisabled", coalesce(a.holds, false) as "hasRights"
      from identity.staff_member s
      join identity.organisation o on o.id = s.organisation_id
      left join lateral (
        select a.role, a.unit_id, u.kind, a.valid_to is null or a.valid_to > greatest(a.valid_from, statement_timestamp()) as holds
          from identity.assignment a join identity.unit u on u.id = a.unit_id
         where a.staff_member_id = s.id and u.organisation_id = s.organisation_id
         order by holds desc, a.valid_from desc, a.id
         limit 1
      ) a on true
     where s.issuer = $1 and s.subject = $2`,
);

/** $1 issuer, $2 and $3 a token's privileges as two lists of CVR numbers and roles. Before the door. */
export const selectAssertedOrganisations = statement<{ id: string }>(
  'identity.select-asserted-organisations',
  /* sql */ `
    select distinct o.id
      from unnest($2::text[], $3::text[]) as token (cvr_number, role)
      join identity.organisation o on o.cvr_number = token.cvr_number
      join identity.issuer_assertion i on (i.issuer, i.organisation_id, i.role) = ($1, o.id, token.role)`,
);

const insertPerson = statement(
  'identity.insert-person',
  /* sql */ `
    insert into identity.staff_member (id, issuer, subject, display_name, pseudonym, organisation_id)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);

const selectIsKnown = statement<{ isKnown: boolean }>(
  'identity.is-person-known',
  /* sql */ `select exists (select from identity.staff_member where issuer = $1 and subject = $2) as "isKnown"`,
);

export interface NewPerson {
  id: string;
  issuer: string;
  subject: string;
  name: string;
  pseudonym: string;
  organisationId: string;
}

export const personStore = {
  /** @returns whether the row was made: an id, a pseudonym or the person themselves may be there already */
  add: async (tx: Tx, { id, issuer, subject, name, pseudonym, organisationId }: NewPerson): Promise<boolean> =>
    (await change(tx, insertPerson, [id, issuer, subject, name, pseudonym, organisationId])) === 1,
  isKnown: async (tx: Tx, issuer: string, subject: string): Promise<boolean> => (await row(tx, selectIsKnown, [issuer, subject]))!.isKnown,
};
