import { uuidv7 } from '#kernel';
import { migrate } from '../../db/migrate.js';
import { Duty1000000007000 } from '../../db/migrations/7000-duty.js';
import { databaseBefore } from './database-before.js';

/** A database as it was before opening hours could be reckoned with, with three offices in it. */
async function olderDatabase(hours: Record<string, string>) {
  const database = await databaseBefore(Duty1000000007000);
  const organisation = uuidv7();
  await database.asSuperuser(`insert into identity.organisation (id, kind, name_da, name_en, district_id) values ($1, 'police', 'Politi', 'Police', $1)`, [organisation]);
  for (const [id, text] of Object.entries(hours)) {
    await database.asSuperuser(`insert into identity.unit (id, organisation_id, kind, name_da, name_en) values ($1, $2, 'local_police', 'Enhed', 'Unit')`, [id, organisation]);
    await database.asSuperuser(`insert into directory.contact_details (unit_id, phone, opening_hours_da, opening_hours_en) values ($1, '+45 00 00 10 01', $2, $2)`, [id, text]);
  }
  return database;
}

it('texts that say when an office is open become hours; other words become none, so that somebody is asked', async () => {
  const [always, office, other] = [uuidv7(), uuidv7(), uuidv7()];
  const database = await olderDatabase({ [always]: 'Hele døgnet', [office]: 'Hverdage 8-15, torsdag til 17', [other]: 'Efter aftale' });
  await migrate({ adminUrl: database.urls.admin, environment: 'test' });
  const hoursOf = async (id: string) => (await database.asSuperuser<{ hours: string }>(
    `select weekday || ' ' || opens || ' ' || closes as hours from directory.opening_hours where unit_id = $1 order by array_position(array['monday','tuesday','wednesday','thursday','friday','saturday','sunday'], weekday)`, [id],
  )).map(({ hours }) => hours);
  expect(await hoursOf(always)).toEqual(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => `${day} 00:00:00 24:00:00`));
  expect(await hoursOf(office)).toEqual([
    'monday 08:00:00 15:00:00', 'tuesday 08:00:00 15:00:00', 'wednesday 08:00:00 15:00:00', 'thursday 08:00:00 17:00:00', 'friday 08:00:00 15:00:00',
  ]);
  expect(await hoursOf(other)).toEqual([]);
  expect(await database.asSuperuser('select from directory.contact_details where version = 1 and deputy_id is null')).toHaveLength(3);
});
