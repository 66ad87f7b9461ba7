import type { Client } from 'pg';
import { demoPeople } from '../../../db/seed/demo-people.js';
import { organisations, unitByKey } from '../../../db/seed/places.js';
import { referralsPerDay, seed, sendingUnits, shareOfMunicipality, type Size } from './size.js';
import { colleagues, contactPoint, insertColleagues, receiving } from './staff.js';

/**
 * One row for each copy of a story: which story, when it began, between whom. Everything follows from the seed and the
 * number of the copy, the time apart, so that two databases of one size differ in nothing that matters.
 */
export async function makeCopies(client: Client, size: Size): Promise<void> {
  const staff = colleagues();
  await client.query(insertColleagues, [JSON.stringify(staff)]);
  const workersOf = (unitId: string): string[] => staff.filter((one) => one.unitId === unitId).map(({ id }) => id);
  const kommuner = runningShares(shareOfMunicipality.map(([key, share]) => ({ key, share }))).map(({ key, from }, index) => ({
    number: index + 1,
    code: organisations.find((each) => each.key === key)!.municipalityCode,
    organisation: unitByKey(`${key}-child-intake`).organisationId,
    units: receiving.map((kind) => contactPoint(key, kind).id),
    workers: receiving.map((kind) => workersOf(contactPoint(key, kind).id)),
    from,
  }));
  const senders = runningShares([...sendingUnits]).map(({ key, from }, index) => {
    const unit = unitByKey(key);
    return { number: index + 1, unit: unit.id, officers: [...workersOf(unit.id), ...demoPeople.filter((each) => each.unit === key && each.refusedFor === undefined).map(({ staffId }) => staffId)], from };
  });
  await client.query(chance);
  await client.query(reference);
  await client.query('create unlogged table growth.kommune (number integer, code text, organisation uuid, units uuid[], workers json, "from" float8)');
  await client.query('insert into growth.kommune select * from json_to_recordset($1) as k (number integer, code text, organisation uuid, units uuid[], workers json, "from" float8)', [JSON.stringify(kommuner)]);
  await client.query('create unlogged table growth.sender (number integer, unit uuid, officers uuid[], "from" float8)');
  await client.query('insert into growth.sender select * from json_to_recordset($1) as s (number integer, unit uuid, officers uuid[], "from" float8)', [JSON.stringify(senders)]);
  await client.query(
    `create unlogged table growth.ended as
       select row_number() over (order by name)::integer as number, name, (sum(share) over (order by name) - share)::float8 / sum(share) over () as "from", (select max(a.planned) from growth.act a where a.story = s.name) as lasts
         from growth.story s where share > 0`,
  );
  await client.query(copyTable);
  await client.query(insertCopies, [size.referrals, referralsPerDay, seed]);
  await client.query('create unique index on growth.copy (n)');
  await client.query('create unique index on growth.copy (kommune, rank)');
  await client.query('analyze growth.copy');
}

/** Each with the share of all those before it. */
function runningShares<Thing extends { share: number }>(things: Thing[]): (Thing & { from: number })[] {
  const whole = things.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  return things.map((thing) => {
    const from = before / whole;
    before += thing.share;
    return { ...thing, from };
  });
}

/** From 0 to 1, the same for the same question. */
const chance = /* sql */ `
  create function growth.chance(p_seed text, p_what text, p_n integer) returns float8 language sql immutable parallel safe as $f$
    select ('x' || substr(md5(p_seed || p_what || p_n), 1, 8))::bit(32)::bigint / 4294967296.0
  $f$`;

// Thirty letters, as in kernel's newReference; the factor is prime to 30, so no two numbers give one reference.
const letter = (power: number): string => `substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x.n / ${30 ** power} % 30)::integer + 1, 1)`;
const reference = /* sql */ `
  create function growth.reference(p_number bigint) returns text language sql immutable parallel safe as $f$
    select 'NV-' || ${[0, 1, 2, 3].map(letter).join(' || ')} || '-' || ${[4, 5, 6, 7].map(letter).join(' || ')}
      from (select (p_number * 350000000003 + 7) % ${30 ** 8} as n) x -- fixed text: the letters above
  $f$`;

const copyTable = /* sql */ `
  create unlogged table growth.copy (
    n integer, story text, began_at timestamptz, head text, tail text, milliseconds bigint, code text, house uuid[], reference_of text[], person integer,
    kommune integer, rank integer)`;

// $1 how many, $2 how many in a day, $3 the seed. A copy that is too young for its story to have ended is told as far as it can be.
const insertCopies = /* sql */ `
  insert into growth.copy
  with numbered as materialized (
    select n, clock_timestamp() - interval '1 day' * ($1 - n + growth.chance($3, 'time', n)) / $2 - interval '15 minutes' as began_at,
           width_bucket(growth.chance($3, 'kommune', n), (select array_agg("from" order by "from") from growth.kommune)) as kommune,
           width_bucket(growth.chance($3, 'sender', n), (select array_agg("from" order by "from") from growth.sender)) as sender,
           width_bucket(growth.chance($3, 'story', n), (select array_agg("from" order by "from") from growth.ended)) as story,
           (growth.chance($3, 'person', n) * 1000000)::integer as any
      from generate_series(1, $1::integer) n
  )
  select n.n,
         case when e.lasts < clock_timestamp() - n.began_at then e.name
              else (case when clock_timestamp() - n.began_at > interval '21 hours' then 'decided' when clock_timestamp() - n.began_at > interval '5 hours' then 'accepted'
                         when clock_timestamp() - n.began_at > interval '3 hours' then 'opened' else 'delivered' end) end,
         n.began_at, '0' || to_hex((extract(epoch from n.began_at) * 1000)::bigint),
         '8' || substr(md5($3 || n.n), 1, 15), (extract(epoch from n.began_at) * 1000)::bigint, k.code,
         array[s.officers[1 + n.any % cardinality(s.officers)], s.unit, k.organisation,
               k.units[1], (k.workers -> 0 ->> (n.any % json_array_length(k.workers -> 0)))::uuid,
               k.units[2], (k.workers -> 1 ->> (n.any % json_array_length(k.workers -> 1)))::uuid,
               k.units[3], (k.workers -> 2 ->> (n.any % json_array_length(k.workers -> 2)))::uuid],
         array[growth.reference(n.n::bigint * 8), growth.reference(n.n::bigint * 8 + 1), growth.reference(n.n::bigint * 8 + 2), growth.reference(n.n::bigint * 8 + 3)],
         -- 1.79 notifications for each child (domain.md section 7): the same persons come back.
         n.any % greatest(1, ($1 / 1.79)::integer),
         k.number, row_number() over (partition by k.number order by n.n)
    from numbered n
    join growth.kommune k on k.number = n.kommune
    join growth.sender s on s.number = n.sender
    join growth.ended e on e.number = n.story
   order by n.n`;
