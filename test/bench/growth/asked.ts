import type { Client } from 'pg';
import { demoPersonByKey } from '../../../db/seed/demo-people.js';
import { unitByKey } from '../../../db/seed/places.js';
import { counterpartsOf } from './counterparts.js';
import { sealAnew } from './resealed.js';

/** A referral that is asked about, as the acts name it. */
export interface AskedCase {
  caseId: string;
  caseReference: string;
  partId: string;
  partReference: string;
  referralId: string;
  /** Of somebody in the case. */
  cpr: string;
}

/** What there is to ask about in a database. */
export interface Asked {
  cases: AskedCase[];
  /** The contact point that had them. */
  unitId: string;
  officerPseudonym: string;
  caseworkerPseudonym: string;
}

/** Freja's unit sent it and Roskilde's child intake had it, so that one case serves both sides of the reading acts. */
const askingUnits = { sender: unitByKey('police-specialised-unit').id, receiver: unitByKey('roskilde-child-intake').id };

const caseCount = 150;

// As many from each stretch of time, from the first to the last.
const spreadCases = /* sql */ `
  select distinct on (t.stretch) t."caseId", t."partId", t."referralId", t."partReference", f.reference as "caseReference"
    from (select p.case_id as "caseId", p.id as "partId", p.referral_id as "referralId", p.reference as "partReference", p.delivered_at, ntile($3) over (order by p.delivered_at) as stretch
            from referrals.part p where p.sender_unit_id = $1 and p.contact_point_id = $2 and p.state = 'closed' and p.opened_at is not null and p.kind = 'child') t
    join cases.case_file f on f.id = t."caseId"
   order by t.stretch, t.delivered_at`;

// The names that the inbox shows are unsealed each time it is read.
const namedInInbox = /* sql */ `
  select l.case_id as id from referrals.listing l where l.unit_id = $1 and l.side = 'receiver' and l.sealed_name is not null
   order by l.state in ('closed', 'withdrawn'), array_position(array['AKUT', 'HASTER', 'ALMINDELIG'], l.urgency), l.delivered_at, l.part_id limit 600`;

/** Chooses what will be asked about, and seals that for its own place. */
export async function arrangeAsked(client: Client, keyFile: string): Promise<Asked> {
  const { rows: chosen } = await client.query<Omit<AskedCase, 'cpr'>>(spreadCases, [askingUnits.sender, askingUnits.receiver, caseCount]);
  const { rows: named } = await client.query<{ id: string }>(namedInInbox, [askingUnits.receiver]);
  await sealAnew(client, keyFile, [...new Set([...chosen.map(({ caseId }) => caseId), ...named.map(({ id }) => id)])]);
  const victims = await victimsOf(client, chosen.map(({ caseId }) => caseId));
  const pseudonymOf = async (key: string): Promise<string> =>
    (await client.query<{ pseudonym: string }>('select pseudonym from identity.staff_member where id = $1', [demoPersonByKey(key)!.staffId])).rows[0]!.pseudonym;
  const caseworker = await client.query<{ pseudonym: string }>(
    'select s.pseudonym from identity.staff_member s join identity.assignment a on a.staff_member_id = s.id where a.unit_id = $1 order by s.id limit 1', [askingUnits.receiver],
  );
  return {
    cases: chosen.map((one) => ({ ...one, cpr: victims.get(one.caseId)! })),
    unitId: askingUnits.receiver,
    officerPseudonym: await pseudonymOf('freja-police-officer'),
    caseworkerPseudonym: caseworker.rows[0]!.pseudonym,
  };
}

async function victimsOf(client: Client, caseIds: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ story: string; caseId: string; personId: string }>(
    `select p.story, p.case_id as "caseId", p.id as "personId" from growth.cases_person_told p where p.role = 'victim'`,
  );
  const told = new Map(rows.map((row) => [row.story, row]));
  return new Map((await counterpartsOf(client, caseIds)).map(({ story, of, cprOf }) => [of(told.get(story)!.caseId), cprOf(told.get(story)!.personId)]));
}
