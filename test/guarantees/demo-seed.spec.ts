import { testDatabase } from '../harness/index.js';
import { seedDemo } from '../../db/seed/demo.js';
import { demoPeople, workplacesOf } from '../../db/seed/demo-people.js';

const spec = await testDatabase();
const known = demoPeople.filter(({ refusedFor }) => refusedFor !== 'newcomer');
const moved = { police: 'http://127.0.0.1:5001', municipal: 'http://127.0.0.1:5002' };

async function counts(): Promise<unknown> {
  const [row] = await spec.asSuperuser(`select (select count(*) from identity.organisation) as organisations, (select count(*) from identity.unit) as units,
    (select count(*) from directory.contact_details) as contacts, (select count(*) from directory.outside_municipality) as outside,
    (select count(*) from identity.staff_member) as staff, (select count(*) from identity.assignment) as assignments,
    (select count(*) from identity.issuer_assertion) as assertions`);
  return row;
}

describe('the demo seed', () => {
  it('holds every demo person but the newcomer, ten municipalities, the police and the supervisory authority', async () => {
    expect(await counts()).toMatchObject({ organisations: '12', outside: '5', staff: String(known.length), assignments: String(known.flatMap(workplacesOf).length) });
    expect(await spec.asSuperuser(`select from identity.staff_member where pseudonym !~ '^P-[0-9A-HJKMNP-TV-Z]{4}$'`)).toEqual([]);
  });

  it('changes nothing when it is run again, but follows the identity providers to new addresses', async () => {
    const before = await counts();
    await spec.asSuperuser(`update identity.staff_member set disabled_at = clock_timestamp() where display_name = 'Freja Eksempel'`);
    await seedDemo({ adminUrl: spec.urls.admin, issuers: moved });
    expect(await counts()).toEqual(before);
    expect(await spec.asSuperuser('select distinct issuer from identity.staff_member union select issuer from identity.issuer_assertion order by 1')).toEqual([
      { issuer: moved.police }, { issuer: moved.municipal },
    ]);
    expect(await spec.asSuperuser('select display_name from identity.staff_member where disabled_at is not null order by 1')).toEqual([
      { display_name: 'Dines Eksempelsen' }, { display_name: 'Freja Eksempel' },
    ]);
  });

  it('assigns the one whom only the issuer assertion stops', async () => {
    const [falke] = await spec.asSuperuser(`select a.role, u.kind, exists (select from identity.issuer_assertion i
        where (i.issuer, i.organisation_id, i.role) = (s.issuer, u.organisation_id, a.role)) as asserted
      from identity.staff_member s join identity.assignment a on a.staff_member_id = s.id join identity.unit u on u.id = a.unit_id
     where s.display_name = 'Falke Forkertsen'`);
    expect(falke).toEqual({ role: 'police_officer', kind: 'specialised_unit', asserted: false });
  });
});
