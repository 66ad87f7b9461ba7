import { Client } from 'pg';
import { pseudonymOf } from '#identity';
import { uuidv7 } from '#kernel';
import type { FoundedOrganisation, Founding } from './founding-file.js';

/** An organisation of the file is there already: founding is done once, everything later by its administrators. */
export class AlreadyFounded extends Error {}

/**
 * Writes what an installation begins with, in one transaction: all of it or nothing. The first administrators have no
 * giver (`given_by` is null): an organisation needs two before it can make a third (decision 0016).
 * @throws AlreadyFounded when one of the CVR numbers is known; then nothing is written
 */
export async function found(adminUrl: string, { districtId, organisations }: Founding): Promise<void> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    await client.query('begin');
    // Two at once would each find nothing and write the same; the second waits and then finds it.
    await client.query('select pg_advisory_xact_lock(727267)');
    const { rows } = await client.query<{ cvr: string }>('select cvr_number as cvr from identity.organisation where cvr_number = any ($1)', [organisations.map(({ cvrNumber }) => cvrNumber)]);
    if (rows.length > 0) throw new AlreadyFounded(`The organisation with CVR number ${rows[0]!.cvr} is there already; its administrators change it. Nothing was written.`);
    for (const organisation of organisations) await write(client, districtId, organisation);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function write(client: Client, districtId: string, organisation: FoundedOrganisation): Promise<void> {
  const organisationId = uuidv7();
  const { kind, nameDa, nameEn, municipalityCode = null, cvrNumber, issuer, roles } = organisation;
  await client.query(`insert into identity.organisation (id, kind, name_da, name_en, municipality_code, district_id, cvr_number) values ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, kind, nameDa, nameEn, municipalityCode, districtId, cvrNumber]);
  await client.query(`insert into identity.issuer_assertion (issuer, organisation_id, role) select $1, $2, unnest($3::text[])`, [issuer, organisationId, [...new Set(roles)]]);
  const units = organisation.units.map((unit) => ({ id: uuidv7(), ...unit }));
  for (const unit of units) {
    await client.query(`insert into identity.unit (id, organisation_id, kind, name_da, name_en) values ($1, $2, $3, $4, $5)`, [unit.id, organisationId, unit.kind, unit.nameDa, unit.nameEn]);
    await client.query(`insert into directory.contact_details (unit_id, phone) values ($1, $2)`, [unit.id, unit.phone]);
  }
  const office = units.find((unit) => unit.kind === 'administration');
  for (const { subject, displayName } of organisation.administrators) {
    const id = uuidv7();
    await client.query(`insert into identity.staff_member (id, issuer, subject, display_name, pseudonym, organisation_id) values ($1, $2, $3, $4, $5, $6)`,
      [id, issuer, subject, displayName, pseudonymOf(id), organisationId]);
    await client.query(`insert into identity.assignment (id, staff_member_id, unit_id, role) values ($1, $2, $3, 'administrator')`, [uuidv7(), id, office!.id]);
  }
}
