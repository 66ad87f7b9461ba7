import { randomInt } from 'node:crypto';
import { uuidv7 } from '#kernel';

/** Made-up surnames, so that two runs on one database are told apart by eye. */
const surnames = ['Opdigtsen', 'Prøvedal', 'Tænktsen', 'Påfundsen', 'Eksempelsen'];

type Urgency = 'AKUT' | 'HASTER' | 'ALMINDELIG';

/** One evening in one fictional home, as the body of PUT /cases/:caseId, with the persons at hand for the parts. */
export function aFamily(municipalityCode: string, urgency: Urgency) {
  const surname = surnames[randomInt(surnames.length)]!;
  const person = (role: string, more: object) => ({
    id: uuidv7(),
    role,
    residenceMunicipalityCode: municipalityCode,
    isAddressProtected: false,
    phones: [] as string[],
    contact: { safeWays: [] as string[], forbiddenWays: [] as string[] },
    ...more,
  });
  const victim = person('victim', {
    name: `Ida ${surname}`,
    cpr: '0101700000',
    address: 'Opdigtsvej 7, 2. tv.',
    phones: ['+45 00 00 70 01'],
    whereabouts: 'Hos en kollega i nat',
    contact: { safeWays: ['Ring på arbejdet mellem 10 og 12'], forbiddenWays: ['Aldrig brev eller sms til hjemmet'] },
  });
  const perpetrator = person('alleged_perpetrator', { name: `Ask ${surname}`, birthDate: '1985-03-02', address: 'Opdigtsvej 7, 2. tv.' });
  const child = person('child', { name: `Bo ${surname}`, cpr: '0201150000' });
  const unborn = person('unborn_child', { expectedBirthOn: '2027-03-01' });
  const seen = { id: uuidv7(), label: 'OBSERVERET', text: 'Knust glas på køkkengulvet; drengen sad bag sofaen.' };
  const told = { id: uuidv7(), label: 'OPLYST_AF', toldById: victim.id, text: 'Han tog mig om halsen og sagde, at næste gang er det slut.' };
  const children = [child, unborn];
  const body = {
    urgency,
    violenceTypes: ['FYSISK', 'PSYKISK'],
    dangerFlags: ['strangulation', 'threats_to_kill', 'pregnancy'],
    incidentMunicipalityCode: municipalityCode,
    occurredAt: minutesAgo(90),
    place: 'Lejligheden',
    persons: [victim, perpetrator, child, unborn],
    relations: [
      { personId: perpetrator.id, kind: 'current_partner', toPersonId: victim.id },
      ...children.map(({ id }) => ({ personId: victim.id, kind: 'parent', toPersonId: id })),
    ],
    custody: [...children.map(({ id }) => ({ childId: id, holderId: victim.id })), { childId: child.id, holderId: perpetrator.id }],
    households: [{ personIds: [victim.id, perpetrator.id, child.id] }],
    statements: [seen, told],
  };
  return { caseId: uuidv7(), body, victim, perpetrator, child, unborn, seen, told };
}

export type Family = ReturnType<typeof aFamily>;

export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
