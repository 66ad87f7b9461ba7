import type { Page } from 'playwright-core';
import { uuidv7 } from '#kernel';
import { unitByKey } from '../../db/seed/places.js';
import { aChildPart, anAdultPart, anIncident, aSalt, aConsent } from '../builders/incident.js';
import { filledForm } from '../builders/officer-at-form.js';
import { aSentReferral } from '../builders/story.js';
import { type Caller, houseCaller, howMany, tellFigures, WebCaller, webHouse, type WebHouse } from '../harness/index.js';
import { type FormUnderAttack, standsUnharmed, withstands } from './hostile-forms.js';
import { hostileStrings } from './hostile-strings.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
let officer: Caller;
let intake: Caller;
beforeAll(async () => {
  house = await webHouse();
  officer = await houseCaller(house, 'freja-police-officer');
  intake = await houseCaller(house, 'karen-koege-child-intake');
}, 60_000);
afterAll(() => house?.stop());

const tried = hostileStrings.filter((_text, index) => index % Math.floor(hostileStrings.length / howMany.hostileStrings) === 0);

async function done(asked: Promise<{ status: number; text: string; body: { version: number } }>) {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

/** A child's part that its contact point has opened and accepted. */
async function anAcceptedPart() {
  const { referralId, childPart } = await aSentReferral(officer);
  const { version } = await done(intake.post(`/parts/${childPart.id}/accept`, { version: 2 }));
  return { referralId, partId: childPart.id, version };
}

/** A child's part that has to be handed over outside the system. */
async function anOutsidePart() {
  const incident = anIncident({ municipality: '0320' });
  const { contactPointId: _none, ...part } = aChildPart(incident, { outsideMunicipalityCode: '0320' });
  const referralId = uuidv7();
  await done(officer.put(`/cases/${incident.caseId}`, incident.body));
  await done(officer.put(`/referrals/${referralId}`, { caseId: incident.caseId, salt: aSalt(), parts: [part] }));
  return { referralId, partId: part.id };
}

/** A form of the officer's with everything in it, saved by another browser. */
async function savedForm(changes: Record<string, string>) {
  const caller = new WebCaller(house.origin);
  await caller.signIn('freja-police-officer');
  return await filledForm(caller, changes);
}

interface Attack {
  readonly person: string;
  readonly form: () => Promise<FormUnderAttack>;
}

const attacks: Readonly<Record<string, Attack>> = {
  'the fast form, with a child, another adult and two statements': {
    person: 'freja-police-officer',
    form: async () => ({
      address: '/da/underretning/ny',
      press: 'main button[name=press][value=continue]',
      prepare: async (page) => {
        for (const press of ['add-child', 'add-adult', 'add-statement']) {
          const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
          await page.locator(`main button[name=press][value=${press}]`).click();
          await answered;
          await page.waitForLoadState();
        }
      },
    }),
  },
  'a correction': {
    person: 'freja-police-officer',
    form: async () => {
      const { referralId, partId } = await anAcceptedPart();
      return { address: `/da/sendt/${referralId}/${partId}/ret`, press: 'main form button.button-primary' };
    },
  },
  'a delivery outside the system': {
    person: 'freja-police-officer',
    form: async () => {
      const { referralId, partId } = await anOutsidePart();
      return { address: `/da/sendt/${referralId}/${partId}/afleveret`, press: 'main form button.button-primary' };
    },
  },
  'the ground of a decision': {
    person: 'karen-koege-child-intake',
    form: async () => ({ address: `/da/sag/${(await anAcceptedPart()).partId}/afgoer`, press: '#act' }),
  },
  'the page about consent': {
    person: 'freja-police-officer',
    form: async () => {
      const { draftId } = await savedForm({ 'victim-consent': 'yes' });
      return { address: `/da/underretning/${draftId}/grundlag`, press: 'main button.button-primary[name=press]' };
    },
  },
  'a call on the check page': {
    person: 'freja-police-officer',
    form: async () => {
      const { draftId } = await savedForm({ urgency: 'AKUT' });
      return { address: `/da/underretning/${draftId}/kontrol`, press: 'main button[name=press][value=send]' };
    },
  },
  'a search in the log': {
    person: 'aksel-koege-auditor',
    form: async () => ({ address: '/da/revision/log', press: 'main form.log-filter button.button-primary' }),
  },
  'who has seen a case': {
    person: 'aksel-koege-auditor',
    form: async () => ({ address: '/da/revision/sag', press: 'main form:has(#reference) button.button-primary' }),
  },
  'contact details': {
    person: 'inge-koege-administrator',
    form: async () => ({ address: `/da/administration/kontaktpunkter/${unitByKey('koege-duty-officer').id}`, press: 'main form:has(input[name=phone]) button' }),
  },
  'a new shift': {
    person: 'inge-koege-administrator',
    form: async () => ({ address: `/da/administration/vagtplan/${unitByKey('koege-duty-officer').id}/ny`, press: 'main form button[name=save]' }),
  },
};

describe('a text field', () => {
  it.each(Object.keys(attacks))('of %s lets nothing out of what is typed', async (name) => {
    const { person, form } = attacks[name]!;
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/status of 422/);
    const dialogs = dialogsOf(visitor);
    const page = await visitor.signIn(person);
    const attacked = await form();
    const count = await withstands(page, attacked, tried, howMany.hostileTogether);
    expect(dialogs).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(tried.length / howMany.hostileTogether);
    tellFigures(`hostile texts in ${name}: each of ${tried.length} in every text field, ${howMany.hostileTogether} at a time, ${count} fields filled in, nothing came of them`);
  }, 60_000 + howMany.hostileStrings * 2_000);
});

describe('what was sent', () => {
  it('is shown as text on every page of both sides, whatever was written', async () => {
    const texts = [...tried];
    const visitor = await enter(house.origin);
    const dialogs = dialogsOf(visitor);
    const officerPage = await visitor.signIn('freja-police-officer');
    const caseworker = await enter(house.origin);
    const caseworkerDialogs = dialogsOf(caseworker);
    const casePage = await caseworker.signIn('karen-koege-child-intake');
    const coordinator = await enter(house.origin);
    const coordinatorPage = await coordinator.signIn('mette-koege-adult-coordinator');
    while (texts.length > 0) {
      const sent = await aHostileReferral(texts);
      await done(intake.post(`/parts/${sent.childPart}/accept`, { version: 2 }));
      await done(intake.post(`/parts/${sent.childPart}/decide`, { version: 4, decision: 'investigation', ground: sent.said.join('\n').slice(0, 4000) }));
      const adult = await houseCaller(house, 'mette-koege-adult-coordinator');
      await done(adult.post(`/parts/${sent.adultPart}/accept`, { version: 2 }));
      await readsAsWritten(officerPage, [`/da/sendt/${sent.referralId}`, `/da/sendt/${sent.referralId}/sag`, `/da/sendt/${sent.referralId}/${sent.childPart}`, `/da/sendt/${sent.referralId}/${sent.childPart}/ret`, '/da/mine'], []);
      await readsAsWritten(casePage, ['/da/indbakke', ...['', '/boern', '/beskeder', '/tidslinje', '/videresend'].map((place) => `/da/sag/${sent.childPart}${place}`)], []);
      await readsAsWritten(casePage, [`/en/sag/${sent.childPart}`], sent.said);
      await readsAsWritten(coordinatorPage, [`/da/sag/${sent.adultPart}`], []);
    }
    expect([...dialogs, ...caseworkerDialogs]).toEqual([]);
  }, 60_000 + howMany.hostileStrings * 2_000);
});

function dialogsOf({ context }: Visitor): string[] {
  const opened: string[] = [];
  context.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  return opened;
}

async function readsAsWritten(page: Page, addresses: readonly string[], said: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await standsUnharmed(page);
    const words = squeezed((await page.evaluate('document.querySelector("main").textContent')) as string);
    for (const text of said) expect([address, words.includes(squeezed(text))]).toEqual([address, true]);
  }
}

/** Markup may break a line where a text has a space. */
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Takes up to fifty texts off the list and sends them in one referral: in names, ways of contact and statements. */
async function aHostileReferral(texts: string[]) {
  const incident = anIncident();
  const next = (): string => texts.shift() ?? 'Intet mere';
  const people = incident.body.persons.map((person) => ({
    ...person, name: next(), address: next(), whereabouts: next(), contact: { safeWays: [next(), next()], forbiddenWays: [next()], interpreterLanguage: next().slice(0, 60) },
  }));
  const said = Array.from({ length: Math.min(38, Math.max(1, texts.length)) }, next);
  const statements = said.map((text) => ({ id: uuidv7(), label: 'OBSERVERET', text }));
  const statementIds = statements.map(({ id }) => id);
  const consentId = uuidv7();
  const referralId = uuidv7();
  const [childPart, adultPart] = [aChildPart(incident, { statementIds }), anAdultPart(incident, consentId, { statementIds })];
  await done(officer.put(`/cases/${incident.caseId}`, { ...incident.body, place: said[0], persons: people, statements }));
  await done(officer.put(`/cases/${incident.caseId}/consents/${consentId}`, aConsent(incident)));
  await done(officer.put(`/referrals/${referralId}`, { caseId: incident.caseId, salt: aSalt(), parts: [childPart, adultPart] }));
  return { referralId, childPart: childPart.id, adultPart: adultPart.id, said };
}
