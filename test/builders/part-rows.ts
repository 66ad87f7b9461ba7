import type { TestDatabase } from '../harness/test-database.js';

/** What the outbox told about a part, oldest first: `part.accept specialised_unit`, by the kind of unit that was told. */
export async function factsAbout(database: TestDatabase, partId: string): Promise<string[]> {
  const facts = await database.asSuperuser<{ told: string }>(
    `select o.kind || ' ' || u.kind as told from platform.outbox o join identity.unit u on u.id = o.unit_id where o.about_id = $1 order by o.recorded_at, o.kind`, [partId]);
  return facts.map(({ told }) => told);
}

/** What the returns of a part proposed. */
export async function proposalsOf(database: TestDatabase, partId: string): Promise<(string | null)[]> {
  const events = await database.asSuperuser<{ code: string | null }>(
    `select proposed_municipality_code as code from referrals.part_event where part_id = $1 and move = 'return' order by version`, [partId]);
  return events.map(({ code }) => code);
}

/** The random tag that stands for a citizen in the log. */
export async function tagOf(database: TestDatabase, personId: string): Promise<string> {
  const [person] = await database.asSuperuser<{ tag: string }>('select subject_tag as tag from cases.person where id = $1', [personId]);
  return person!.tag;
}

/** Whom the newest closed act of an operation named, by their tags. */
export async function subjectsOfLast(database: TestDatabase, operation: string): Promise<string[]> {
  const [last] = await database.asSuperuser<{ subjects: string[] }>(
    `select c.subjects from audit.entry e join audit.closing c on c.entry_id = e.id where e.operation = $1 order by e.opened_at desc, e.id desc limit 1`, [operation]);
  return last!.subjects.toSorted();
}

/** What the newest act of an operation was for. */
export async function lastPurposeOf(database: TestDatabase, operation: string): Promise<string | undefined> {
  const [last] = await database.asSuperuser<{ purpose: string }>('select purpose from audit.entry where operation = $1 order by opened_at desc, id desc limit 1', [operation]);
  return last?.purpose;
}

/** The newest act by which something about a part was given to somebody, and what kinds of organisation were told. */
export async function lastDisclosure(database: TestDatabase, partId: string) {
  const [last] = await database.asSuperuser<{ operation: string; told: string[] }>(
    `select e.operation, array(select o.kind from identity.organisation o where o.id = any (c.recipients)) as told from audit.entry e join audit.closing c on c.entry_id = e.id
      where e.about_id = $1 and e.verb = 'disclosure' and c.outcome = 'answered' order by e.opened_at desc limit 1`, [partId]);
  return last;
}

/** Ways to spoil who holds a part, past every rule but those of the table. */
export const spoiledHoldings = {
  never_held_by_nobody: 'update referrals.part set held_by = null where id = $1',
  handed_over_by_its_holder: 'update referrals.part set handed_to = held_by, handed_at = now() where id = $1',
  handed_over_at_some_time: 'update referrals.part set handed_to = gen_random_uuid() where id = $1',
} as const;

/** As if these were passed on 40 days ago and, where they were opened, opened eight days ago. */
export async function passedOnLongAgo(database: TestDatabase, partIds: string[]): Promise<void> {
  await database.asSuperuser(
    `update referrals.passed_on set passed_at = passed_at - interval '40 days', opened_at = opened_at - interval '8 days' where part_id = any ($1)`, [partIds]);
}

/** As if the part had been delivered so long ago that this many hours are left of its 24. */
export async function hoursLeft(database: TestDatabase, partId: string, hours: number): Promise<void> {
  const times = `assess_before = clock_timestamp() + $2 * interval '1 hour', delivered_at = clock_timestamp() + ($2 - 24) * interval '1 hour'`;
  await database.asSuperuser(`update referrals.part set ${times} where id = $1 -- fixed text: the times above`, [partId, hours]);
  await database.asSuperuser(`update referrals.listing set ${times} where part_id = $1 -- fixed text: the times above`, [partId, hours]);
}
