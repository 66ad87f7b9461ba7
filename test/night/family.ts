import { aChildPart, anIncident, aSalt } from '../builders/incident.js';

const firstNames = ['Alba', 'Bo', 'Carla', 'Dan', 'Elva', 'Finn', 'Gry', 'Hans', 'Iben', 'Jon', 'Karla', 'Lau', 'Maja', 'Nor', 'Oda', 'Per', 'Rosa', 'Sif', 'Tor', 'Ylva'];
const surnames = ['Opdigt', 'Eksempel', 'Prøve', 'Tænkt'];
const seen = ['Knust glas på gulvet i køkkenet.', 'En dør var sparket ind.', 'Barnet sad under bordet, da vi kom.', 'Der lå blod på en dørkarm.'];

export type Family = ReturnType<typeof aFamily>;

/** The part about one child of a made-up family, to Køge's child intake, as the body of PUT /submissions/:id. No two of one night have the same name or number. */
export function aFamily(number: number, urgency: 'AKUT' | 'HASTER' | 'ALMINDELIG') {
  const incident = anIncident({ urgency });
  const surname = surnames[Math.floor(number / firstNames.length) % surnames.length]!;
  const plain = { address: undefined, whereabouts: undefined, phones: [], contact: { safeWays: ['Sms mellem kl. 9 og 12'], forbiddenWays: ['Brev til hjemmet'] } };
  const serial = String(number).padStart(2, '0');
  const persons = [
    { ...incident.victim, ...plain, name: `Ida ${surname}`, cpr: `02018500${serial}` },
    { ...incident.perpetrator, ...plain, name: `Ask ${surname}` },
    { ...incident.child, ...plain, name: `${firstNames[number % firstNames.length]} ${surname}`, cpr: `03011640${serial}` },
  ];
  const statements = [{ ...incident.seen, text: seen[number % seen.length]! }, { ...incident.told, text: 'Det er sket før.' }];
  const part = aChildPart(incident);
  const calls = urgency === 'AKUT' ? [{ number: '+45 00 00 00 11', calledAt: incident.body.occurredAt, result: 'answered' }] : [];
  return {
    partId: part.id,
    body: { caseId: incident.caseId, salt: aSalt(), incident: { ...incident.body, place: undefined, persons, statements }, consents: [], parts: [{ ...part, calls }] },
  };
}
