import { legalBasisCodes, processingBasisCodes, uuidv7 } from '#kernel';
import { anIncident, aSubmission, type BuiltIncident } from '../builders/incident.js';
import { runningApi } from '../harness/index.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');
const intake = await house.as('karen-koege-child-intake');
const coordinator = await house.as('mette-koege-adult-coordinator');

type Submission = ReturnType<typeof aSubmission>;
type Item = Submission['parts'][number]['items'][number];

/** Everything that a submission can leave behind for somebody else to read. */
const stored = async () =>
  (await database.asSuperuser<Record<string, string>>(
    `select (select count(*) from legal_basis.disclosure) as disclosures, (select count(*) from legal_basis.disclosed_item) as items, (select count(*) from referrals.part) as parts,
            (select count(*) from referrals.part_content) as contents, (select count(*) from referrals.listing) as listed, (select count(*) from cases.case_file) as cases,
            (select count(*) from platform.outbox) as told`))[0]!;

/** Sends with one thing wrong: nothing of it is stored, nobody is told, and neither contact point sees more than before. */
async function refusedWith(spoil: (submission: Submission, incident: BuiltIncident) => void) {
  const incident = anIncident();
  const submission = aSubmission(incident);
  spoil(submission, incident);
  const seen = async () => [(await intake.get('/inbox')).text.length, (await coordinator.get('/inbox')).text.length];
  const [before, seenBefore] = [await stored(), await seen()];
  const { status, body, text } = await officer.put(`/submissions/${uuidv7()}`, submission);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(await stored()).toEqual(before);
  expect(await seen()).toEqual(seenBefore);
  expect(text).not.toContain(incident.mark);
  return body;
}

/** The item of a part, changed. */
const change = (part: 'child' | 'adult', itemClass: string, to: Partial<Item> | null) => ({ parts }: Submission): void => {
  const wanted = part === 'child' ? parts[0]! : parts.at(-1)!;
  wanted.items = wanted.items.flatMap((item) => (item.itemClass !== itemClass ? [item] : to === null ? [] : [{ ...item, ...to }]));
};

it('is sent when nothing is wrong, so that what is refused below is refused for that one thing', async () => {
  expect((await officer.put(`/submissions/${uuidv7()}`, aSubmission())).status).toBe(200);
});

describe('each item of a child’s part alone', () => {
  const held = ['subject-name', 'subject-person-number', 'subject-role', 'safe-contact', 'custody-holder-name', 'custody-holder-relation', 'urgency', 'incident-time', 'violence-types', 'exposure', 'who-was-informed', 'statement-observed', 'case-number', 'sender-identity'];

  it.each(held)('keeps the whole submission when it names no basis (%s)', async (item) => {
    expect(await refusedWith(change('child', item, null))).toMatchObject({ code: 'item-without-basis' });
  });

  it.each(legalBasisCodes.filter((code) => code !== 'BL133_UNDERRETNING'))('keeps the whole submission on %s', async (basis) => {
    const { code } = await refusedWith(change('child', 'subject-name', { basis }));
    expect(expectedOnChild[basis]).toBe(code);
  });

  it.each(processingBasisCodes.filter((code) => code !== 'GDPR_6_1_C_9_2_G' && code !== 'RHL_9_10'))('keeps the whole submission when its processing rests on %s', async (processingBasis) => {
    expect(await refusedWith(change('child', 'exposure', { processingBasis }))).toMatchObject({ code: 'processing-basis-missing' });
  });
});

/** From docs/legal/item-classes.md sections 3 to 6: the first check that says no to a child's name on this basis, as the form fills it. */
const expectedOnChild: Readonly<Record<string, string>> = {
  BL138_TILBAGEMELDING: 'direction-not-of-basis', BL132_FLYTNING: 'direction-not-of-basis', BL_OVERGREB_UDVEKSLING: 'purpose-not-of-basis', BL126_BOERNEHUS: 'purpose-not-of-basis',
  RPL115_SSP: 'purpose-not-of-basis', RPL115_PSP: 'purpose-not-of-basis', RPL115_KSP: 'purpose-not-of-basis', SAMTYKKE: 'purpose-not-of-basis', FVL28_VAESENTLIG: 'purpose-not-of-basis',
  VAERDISPRING: 'purpose-not-of-basis', VITAL: 'purpose-not-of-basis', K_ANMELDELSE: 'basis-by-other-channel', CPR6_6: 'purpose-not-of-basis', POLITI_BEVISANMODNING: 'evidence-request-refused',
};

/** The same of an adult's telephone number; where nothing stands here, the purpose is the first that says no. */
const expectedOnAdult: Readonly<Record<string, string>> = {
  BL138_TILBAGEMELDING: 'direction-not-of-basis', BL132_FLYTNING: 'direction-not-of-basis', K_ANMELDELSE: 'basis-by-other-channel', POLITI_BEVISANMODNING: 'evidence-request-refused',
};

describe('each item of an adult’s part alone', () => {
  it.each(['subject-name', 'subject-phone', 'safe-contact', 'danger-flags', 'statement-told'])('keeps the whole submission when it names no basis (%s)', async (item) => {
    expect(await refusedWith(change('adult', item, null))).toMatchObject({ code: 'item-without-basis' });
  });

  it.each(legalBasisCodes.filter((code) => code !== 'SAMTYKKE'))('keeps the whole submission on %s', async (basis) => {
    const { code } = await refusedWith(change('adult', 'subject-phone', { basis }));
    expect(expectedOnAdult[basis] ?? 'purpose-not-of-basis').toBe(code);
  });
});

describe('what else can be wrong in one place', () => {
  it.each<[string, (submission: Submission, incident: BuiltIncident) => void, string]>([
    ['no item at all', ({ parts }) => Reflect.deleteProperty(parts[0]!, 'items'), 'item-without-basis'],
    ['a code that nobody knows', change('child', 'subject-name', { basis: 'FORDI' }), 'invalid-input'],
    ['an item that nobody knows', change('child', 'subject-name', { itemClass: 'diagnosis' }), 'invalid-input'],
    ['an empty list', ({ parts }) => void (parts[0]!.items = []), 'invalid-input'],
    ['a refusal in place of the consent', ({ consents }) => void (consents[0]!.answer = 'refused'), 'consent-refused'],
    ['the consent of somebody else', ({ consents }, { perpetrator }) => void (consents[0]!.personId = perpetrator.id), 'consent-of-another-person'],
    ['no consent', ({ consents }) => void consents.splice(0), 'consent-missing'],
    ['a consent beside a child’s part', ({ parts, consents }) => void Object.assign(parts[0]!, { consentId: consents[0]!.id }), 'consent-not-asked-for-child'],
  ])('%s', async (_what, spoil, code) => {
    expect(await refusedWith(spoil)).toMatchObject({ code });
  });

  it('is said of the item, in the part, in both languages', async () => {
    const { status, code, detail, details } = await refusedWith(change('child', 'exposure', null));
    expect([status, code, details.field]).toEqual([422, 'item-without-basis', 'exposure']);
    expect([detail.da, detail.en]).toEqual([expect.stringMatching(/grundlag/), expect.stringMatching(/basis/)]);
  });
});
