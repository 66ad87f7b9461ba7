import type { AssuranceLevel, Role, SignInEndReason } from '#kernel';
import { change, row, rows, statement, type Tx } from '#platform';
import type { PersonAtWorkRow } from './actor.store.js';

export interface SignInRow {
  id: string;
  unitId: string;
  role: Role;
  signedInAt: Date;
  endedAt: Date | null;
  endReason: SignInEndReason | null;
}

/** $1 the sign-in. Who it was, in which unit and role and at which level: before the door, for the entry of its end. */
export const selectPersonOfSignIn = statement<PersonAtWorkRow & { assuranceLevel: AssuranceLevel }>(
  'identity.select-person-of-sign-in',
  /* sql */ `
    select s.id, s.display_name as "displayName", s.pseudonym, i.role, u.id as "unitId", u.kind as "unitKind",
           o.id as "organisationId", o.kind as "organisationKind", o.district_id as "districtId",
           o.municipality_code as "municipalityCode", i.assurance_level as "assuranceLevel"
      from identity.sign_in i
      join identity.staff_member s on s.id = i.staff_member_id
      join identity.unit u on u.id = i.unit_id
      join identity.organisation o on o.id = i.organisation_id
     where i.id = $1`,
);

const selectOwn = statement<SignInRow>(
  'identity.select-own-sign-in',
  /* sql */ `
    select id, unit_id as "unitId", role, signed_in_at as "signedInAt", ended_at as "endedAt", end_reason as "endReason"
      from identity.sign_in where id = $1 and staff_member_id = $2 for update`,
);

const insertSignIn = statement(
  'identity.insert-sign-in',
  /* sql */ `
    insert into identity.sign_in (id, staff_member_id, unit_id, role, organisation_id, issuer, assurance_level, signed_in_at)
    select $1, s.id, $3, $4, $5, s.issuer, $6, $7 from identity.staff_member s where s.id = $2`,
);

const endSignIn = statement(
  'identity.end-sign-in',
  /* sql */ `update identity.sign_in set ended_at = $2, end_reason = $3 where id = $1 and ended_at is null`,
);

export interface OwnSignInRow extends SignInRow {
  unitNameDa: string;
  unitNameEn: string;
}

const selectOwnSince = statement<OwnSignInRow>(
  'identity.select-own-sign-ins',
  /* sql */ `
    select i.id, i.unit_id as "unitId", i.role, i.signed_in_at as "signedInAt", i.ended_at as "endedAt", i.end_reason as "endReason",
           u.name_da as "unitNameDa", u.name_en as "unitNameEn"
      from identity.sign_in i join identity.unit u on u.id = i.unit_id
     where i.staff_member_id = $1 and i.signed_in_at >= $2
     order by i.signed_in_at desc, i.id desc
     limit 500`,
);

export interface NewSignIn {
  id: string;
  staffMemberId: string;
  unitId: string;
  role: Role;
  organisationId: string;
  assuranceLevel: AssuranceLevel;
  signedInAt: Date;
}

export const signInStore = {
  /** A sign-in of this very person. */
  own: (tx: Tx, id: string, staffMemberId: string): Promise<SignInRow | undefined> => row(tx, selectOwn, [id, staffMemberId]),
  ownSince: (tx: Tx, staffMemberId: string, since: Date): Promise<OwnSignInRow[]> => rows(tx, selectOwnSince, [staffMemberId, since]),
  insert: (tx: Tx, { id, staffMemberId, unitId, role, organisationId, assuranceLevel, signedInAt }: NewSignIn): Promise<number> =>
    change(tx, insertSignIn, [id, staffMemberId, unitId, role, organisationId, assuranceLevel, signedInAt]),
  end: (tx: Tx, id: string, at: Date, reason: SignInEndReason): Promise<number> => change(tx, endSignIn, [id, at, reason]),
};
