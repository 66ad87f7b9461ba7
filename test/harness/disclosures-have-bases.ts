import { Client } from 'pg';

/** What is wrong with a disclosure, in words, and how often. */
export interface UnfoundedDisclosure {
  what: string;
  count: number;
}

/**
 * Every disclosure in a database whose items do not each name a basis that was valid on its day, in a version that was in
 * force then, by a cell that is on; and everything that left without a disclosure. Asked by SQL alone: no rule of the product.
 */
const question = /* sql */ `
  with day as (select d.*, (d.at at time zone 'Europe/Copenhagen')::date as day from legal_basis.disclosure d)
  select what, count(*)::integer as count from (
    select 'a disclosure without an item' as what from day d where not exists (select from legal_basis.disclosed_item i where i.disclosure_id = d.id)
    union all
    select 'an item on a basis that was not valid that day' from day d join legal_basis.disclosed_item i on i.disclosure_id = d.id
      where not exists (select from legal_basis.basis b where b.version = i.version and b.code = i.basis and d.day between b.valid_from and coalesce(b.valid_to, 'infinity'))
    union all
    select 'an item without a cell that is on' from legal_basis.disclosed_item i
      where not exists (select from legal_basis.basis_cell c where (c.version, c.code, c.direction, c.recipient_kind, c.item_class) = (i.version, i.basis, i.direction, i.recipient_kind, i.item_class) and c.standing <> 'off')
    union all
    select 'a version that was not in force' from day d
      where not exists (select from legal_basis.basis_activation a where a.version = d.version and a.state = 'active' and a.effective_on <= d.day)
    union all
    select 'an adult told about on consent that names no consent' from day d
      where d.consent_id is null and exists (select from legal_basis.disclosed_item i where i.disclosure_id = d.id and i.basis = 'SAMTYKKE')
    union all
    select 'a content whose disclosure went elsewhere' from referrals.part_content c join day d on d.id = c.disclosure_id where d.about_id <> c.part_id
    union all
    select 'messages without disclosures' from (
      select m.part_id, count(*) as said, (select count(*) from day d where d.about_id = m.part_id and d.matter = 'message') as recorded
        from referrals.message m group by m.part_id) thread where said <> recorded
    union all
    select 'answers without disclosures' from (
      select e.part_id, count(*) as said, (select count(*) from day d where d.about_id = e.part_id and d.matter = 'answer') as recorded
        from referrals.part_event e where e.move = 'give_feedback' group by e.part_id) answered where said <> recorded
  ) wrong group by what order by what`;

/** Whatever answers SQL as an administrator, for whom row security does not stand between. */
export type Ask = <Row>(sql: string) => Promise<Row[]>;

/** @returns nothing in a database that is older than disclosures @throws what the server raises */
export async function unfoundedDisclosures(ask: Ask): Promise<UnfoundedDisclosure[]> {
  const [there] = await ask<{ there: string | null }>(`select to_regclass('legal_basis.disclosed_item')::text as there`);
  return there!.there === null ? [] : await ask<UnfoundedDisclosure>(question);
}

/** The same at an address, over a connection of its own. */
export async function unfoundedDisclosuresAt(url: string): Promise<UnfoundedDisclosure[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await unfoundedDisclosures(async <Row>(sql: string) => (await client.query(sql)).rows as Row[]);
  } finally {
    await client.end();
  }
}
