import type { Client } from 'pg';
import { dayAt, type DayNumber, instantOf, openIntervals, timeOfDay, without } from '#calendar';
import { demoPersonByKey } from './demo-people.js';
import { fixedId } from './fixed-id.js';
import { unitByKey, units } from './places.js';

interface DemoDuty {
  /** Key of the municipality whose out-of-hours duty this is. */
  municipality: string;
  /** Keys of those who take the nights in turn. */
  people: readonly string[];
  /** One night in fourteen that nobody has, so that there is a gap to be seen. */
  forgottenNight?: number;
}

const duties: readonly DemoDuty[] = [
  { municipality: 'koege', people: ['dorte-koege-duty-officer', 'tove-koege-two-units'] },
  { municipality: 'roskilde', people: ['pia-roskilde-duty-officer'] },
  { municipality: 'greve', people: ['hanne-greve-duty-officer'] },
  { municipality: 'holbaek', people: ['birgit-holbaek-duty-officer'], forgottenNight: 3 },
];

/** Unit, and who stands in for it. */
const deputies: Readonly<Record<string, string>> = {
  'police-control-room': 'freja-police-officer',
  'police-specialised-unit': 'malthe-police-officer',
  'koege-child-intake': 'jonas-koege-child-intake',
  'koege-adult-coordinator': 'dorte-koege-duty-officer',
  'koege-duty-officer': 'tove-koege-two-units',
  'roskilde-child-intake': 'pia-roskilde-duty-officer',
  'roskilde-adult-coordinator': 'pia-roskilde-duty-officer',
  'roskilde-duty-officer': 'lone-roskilde-child-intake',
  'greve-child-intake': 'hanne-greve-duty-officer',
  'greve-adult-coordinator': 'hanne-greve-duty-officer',
  'greve-duty-officer': 'emma-greve-child-intake',
  'holbaek-child-intake': 'birgit-holbaek-duty-officer',
  'holbaek-adult-coordinator': 'birgit-holbaek-duty-officer',
  'holbaek-duty-officer': 'sofie-holbaek-child-intake',
};

const rosterDays = 14;

/**
 * Opening hours and deputies where nobody has changed anything yet, and rosters from yesterday to 14 days from now. What
 * is there stays, so that running it again only adds the nights that have come into sight since.
 */
export async function seedDuty(client: Client): Promise<void> {
  const hours = units.flatMap(({ id, openingHours }) => openingHours.map((day) => ({ unitId: id, ...day })));
  await client.query(insertHours, [JSON.stringify(hours)]);
  const named = Object.entries(deputies).map(([unit, person]) => ({ unitId: unitByKey(unit).id, staffId: staffId(person) }));
  await client.query(nameDeputies, [JSON.stringify(named)]);
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  const today = dayAt(rows[0]!.now);
  await client.query(insertShifts, [JSON.stringify(duties.flatMap((duty) => shiftsOf(duty, today)))]);
}

/** A shift for every time at which the child intake is closed, changing hands at three in the afternoon. */
function shiftsOf({ municipality, people, forgottenNight }: DemoDuty, today: DayNumber) {
  const unit = unitByKey(`${municipality}-duty-officer`);
  const intake = unitByKey(`${municipality}-child-intake`);
  const days = Array.from({ length: rosterDays + 2 }, (_, index) => today - 1 + index).filter((day) => day % 14 !== forgottenNight);
  return days.flatMap((day) => {
    const watch = { from: instantOf(day, timeOfDay('15:00')), to: instantOf(day + 1, timeOfDay('15:00')) };
    const turn = day % people.length;
    return without([watch], openIntervals(intake.openingHours, watch)).map(({ from, to }) => ({
      id: fixedId(`shift:${unit.key}:${from.toISOString()}`),
      unitId: unit.id,
      staffId: staffId(people[turn]!),
      phone: unit.phone.replace(/\d\d$/, String(71 + turn)),
      startsAt: from,
      endsAt: to,
    }));
  });
}

function staffId(key: string): string {
  const person = demoPersonByKey(key);
  if (person === undefined) throw new Error(`No person ${key} in the seed`);
  return person.staffId;
}

const insertHours = /* sql */ `
  insert into directory.opening_hours (unit_id, weekday, opens, closes)
  select h."unitId", h.weekday, h.opens, h.closes
    from json_to_recordset($1) as h ("unitId" uuid, weekday text, opens time, closes time)
    join directory.contact_details d on d.unit_id = h."unitId" and d.version = 1
  on conflict do nothing`;

const nameDeputies = /* sql */ `
  update directory.contact_details d set deputy_id = n."staffId"
    from json_to_recordset($1) as n ("unitId" uuid, "staffId" uuid)
   where d.unit_id = n."unitId" and d.version = 1 and d.deputy_id is null`;

const insertShifts = /* sql */ `
  insert into directory.shift (id, unit_id, staff_member_id, phone, starts_at, ends_at)
  select id, "unitId", "staffId", phone, "startsAt", "endsAt"
    from json_to_recordset($1) as s (id uuid, "unitId" uuid, "staffId" uuid, phone text, "startsAt" timestamptz, "endsAt" timestamptz)
  on conflict do nothing`;
