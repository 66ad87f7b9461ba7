import type { Locator, Page } from 'playwright-core';
import { uuidv7 } from '#kernel';
import { anIncident } from '../builders/incident.js';
import { anOutsidePart } from '../builders/sent-story.js';
import { aSentReferral, correctionOf } from '../builders/story.js';
import { atApi, done } from '../builders/web-story.js';
import { type Caller, webHouse, type WebHouse } from '../harness/index.js';
import { Keyboard } from './keyboard.js';
import type { Visitor } from './visitor.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
let officer: Caller;
let intake: Caller;
let coordinator: Caller;
let roskilde: Caller;
beforeAll(async () => {
  house = await webHouse();
  [officer, intake, coordinator, roskilde] = (await Promise.all(
    ['freja-police-officer', 'karen-koege-child-intake', 'mette-koege-adult-coordinator', 'lone-roskilde-child-intake'].map((key) => atApi(house, key)))) as [Caller, Caller, Caller, Caller];
}, 90_000);
afterAll(() => house?.stop());

type Story = Awaited<ReturnType<typeof aSentReferral>>;

const at = ({ referralId, childPart }: Story, place = '', language = 'da'): string => `/${language}/sendt/${referralId}/${childPart.id}${place === '' ? '' : `/${place}`}`;
const adultAt = ({ referralId, adultPart }: Story, place: string): string => `/da/sendt/${referralId}/${adultPart.id}/${place}`;
const toIntake = (story: Story, act: string, body: object) => done(intake.post(`/parts/${story.childPart.id}/${act}`, body));
const sentOf = (partId: string) => done(officer.get(`/parts/${partId}/sent`));
const flash = (page: Page): Locator => page.locator('#flash');

/** The officer at a browser, on a page. */
async function freja(path: string, options: Parameters<typeof enter>[1] = {}): Promise<{ page: Page; visitor: Visitor }> {
  const visitor = await enter(house.origin, options);
  const page = await visitor.signIn('freja-police-officer');
  await page.goto(path);
  return { page, visitor };
}

describe('a part that nobody has opened', () => {
  it('is found in the list and recalled, and then nobody can read it', async () => {
    const story = await aSentReferral(officer);
    const { page } = await freja('/da/mine');
    const { reference } = await sentOf(story.childPart.id);
    await page.getByRole('link', { name: reference }).click();
    await page.getByRole('link', { name: /^Tilbagekald/ }).click();
    await page.getByLabel('Indholdet er forkert').check();
    await page.getByRole('button', { name: 'Tilbagekald delen' }).click();
    await flash(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(at(story));
    await page.getByText('Tilbagekaldt af jer', { exact: true }).waitFor();
    await page.getByText('Indholdet kan ikke læses mere').waitFor();
    expect((await intake.post(`/parts/${story.childPart.id}/open`, { version: 3 })).body.code).toBe('wrong-state');
    await page.goto('/da/mine');
    expect(await page.getByRole('table', { name: /^Din tur/ }).getByRole('link', { name: reference }).count()).toBe(1);
  }, 60_000);

  it('is recalled by keys alone', async () => {
    const story = await aSentReferral(officer);
    const { page } = await freja(at(story));
    const keyboard = new Keyboard(page);
    await keyboard.tabTo(page.getByRole('link', { name: /^Tilbagekald/ }));
    await keyboard.press('Enter');
    await page.waitForURL(`${house.origin}${at(story, 'tilbagekald')}`);
    await keyboard.tabTo(page.getByRole('radio').first());
    await keyboard.press('ArrowDown');
    await keyboard.tabTo(page.getByRole('button', { name: 'Tilbagekald delen' }));
    await keyboard.press('Enter');
    await flash(page).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('flash');
    expect(await sentOf(story.childPart.id)).toMatchObject({ state: 'recalled', history: expect.arrayContaining([expect.objectContaining({ move: 'recall', reason: 'wrong_person' })]) });
  }, 60_000);

  it('is recalled in English and without a script', async () => {
    const story = await aSentReferral(officer);
    const { page } = await freja(at(story, 'tilbagekald', 'en'), { javaScriptEnabled: false });
    await page.getByLabel('Sent twice').check();
    await page.getByRole('button', { name: 'Recall the part' }).click();
    await page.getByText('The part is recalled.').waitFor();
    await page.getByText('Recalled by you', { exact: true }).waitFor();
  }, 60_000);
});

describe('a part that was opened', () => {
  it('is corrected, and the caseworker reads the new words and the old ones', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    const { page } = await freja(at(story));
    await page.getByRole('link', { name: /^Ret delen/ }).click();
    await page.getByLabel('En oplysning var forkert').check();
    await page.locator('#statement-0-text').fill(`Knust glas i køkkenet ${story.incident.mark}`);
    const added = page.locator('section').filter({ hasText: 'Ny oplysning' });
    await added.getByLabel('Hvad slags?').selectOption('OPLYST_AF');
    await added.getByLabel('Hvem har fortalt det?').selectOption(story.incident.victim.id);
    await added.getByLabel('Tekst').fill(`Han truede barnet ${story.incident.mark}`);
    await page.getByRole('button', { name: 'Send rettelsen' }).click();
    await page.getByText('Rettelsen er sendt.').waitFor();
    await page.getByText('Rettelser', { exact: true }).waitFor();
    const read = await done(intake.get(`/parts/${story.childPart.id}`));
    expect(read.content.statements).toEqual([
      { label: 'OBSERVERET', text: `Knust glas i køkkenet ${story.incident.mark}` }, { label: 'OPLYST_AF', toldBy: 'victim', text: `Han truede barnet ${story.incident.mark}` },
    ]);
    expect(read.earlier).toMatchObject([{ reason: 'wrong_fact', content: { statements: [{ text: story.incident.seen.text }] } }]);
  }, 60_000);

  it('starts from the last words when it is corrected again, and says when nothing was changed', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    await done(officer.post(`/parts/${story.childPart.id}/correct`, correctionOf(story.childPart, 3, { statements: [{ ...story.incident.seen, text: 'Ridset glas' }] })));
    const { page, visitor } = await freja(at(story, 'ret'));
    visitor.expectComplaint(/422/);
    expect(await page.locator('#statement-0-text').inputValue()).toBe('Ridset glas');
    await page.getByLabel('Modtageren spurgte').check();
    await page.getByRole('button', { name: 'Send rettelsen' }).click();
    await page.locator('#error-summary').getByText('Du har ikke ændret noget').waitFor();
    expect((await sentOf(story.childPart.id)).version).toBe(4);
  }, 60_000);

  it('takes more statements than there was room for, without a script and with nothing lost on the way', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    const { page } = await freja(at(story, 'ret'), { javaScriptEnabled: false });
    await page.getByLabel('En oplysning manglede').check();
    await page.locator('#statement-2-label').selectOption('REGISTER');
    await page.locator('#statement-2-text').fill('Tilhold fra marts');
    await page.getByRole('button', { name: 'Tilføj en oplysning mere' }).click();
    expect(await page.locator('#statement-2-text').inputValue()).toBe('Tilhold fra marts');
    expect(await page.getByLabel('En oplysning manglede').isChecked()).toBe(true);
    await page.locator('#statement-3-label').selectOption('VURDERING');
    await page.locator('#statement-3-text').fill('Risikoen stiger');
    await page.getByRole('button', { name: 'Send rettelsen' }).click();
    await page.getByText('Rettelsen er sendt.').waitFor();
    const { content } = await done(intake.get(`/parts/${story.childPart.id}`));
    expect(content.statements.map(({ text }: { text: string }) => text)).toEqual([story.incident.seen.text, 'Tilhold fra marts', 'Risikoen stiger']);
  }, 60_000);

  it('is answered by a message to whoever asked', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    await done(intake.put(`/parts/${story.childPart.id}/messages/${uuidv7()}`, { code: 'missing_information', about: 'residence' }));
    const { page } = await freja(at(story));
    await page.getByText('Der mangler en oplysning: hvor personen bor').first().waitFor();
    await page.getByRole('link', { name: /^Skriv en besked/ }).click();
    await page.getByLabel('Vi har ikke flere oplysninger').check();
    await page.getByRole('button', { name: 'Send beskeden' }).click();
    await page.getByText('Beskeden er sendt til kommunen.').waitFor();
    expect((await done(intake.get(`/parts/${story.childPart.id}`))).messages.at(-1)).toMatchObject({ code: 'nothing_to_add' });
  }, 60_000);
});

describe('a part that came back', () => {
  it('is sent again to the kommune that was proposed, once somebody has confirmed it', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    await toIntake(story, 'return', { version: 3, reason: 'wrong_municipality', proposedMunicipalityCode: '0265' });
    const { page } = await freja(at(story));
    await page.getByText('Forkert kommune', { exact: true }).waitFor();
    await page.getByRole('link', { name: /^Send igen/ }).click();
    await page.getByText('Kommunen foreslår Roskilde Kommune, og den er valgt herunder.').waitFor();
    expect(await page.locator('#receiver option:checked').textContent()).toBe('Børnemodtagelsen, Roskilde Kommune (foreslået)');
    expect(await page.locator('#statement-0-text').inputValue()).toBe(story.incident.seen.text);
    await page.getByRole('button', { name: 'Send igen' }).click();
    await page.getByText('Delen er sendt igen.').waitFor();
    await page.getByText('Børnemodtagelsen, Roskilde Kommune').first().waitFor();
    const opened = await done(roskilde.post(`/parts/${story.childPart.id}/open`, { version: 6 }));
    expect(opened.content.person.name).toBe(story.incident.child.name);
  }, 60_000);

  it('is asked for a call where it is acute, and keeps everything until there is one', async () => {
    const incident = anIncident({ urgency: 'AKUT' });
    const calls = [{ number: '114', calledAt: '2026-11-24T03:00:00+01:00', result: 'answered' }];
    const story = await aSentReferral(officer, incident, {}, { calls });
    await done(officer.post(`/parts/${story.childPart.id}/recall`, { version: 2, reason: 'wrong_content' }));
    const { page, visitor } = await freja(at(story, 'send-igen'));
    visitor.expectComplaint(/422/);
    await page.locator('#statement-0-text').fill('Bedre ord');
    await page.getByRole('button', { name: 'Send igen' }).click();
    await page.locator('#error-summary').getByText('En akut del sendes sammen med et opkald.').waitFor();
    expect(await page.locator('#statement-0-text').inputValue()).toBe('Bedre ord');
    await page.locator('#call-number').fill('114');
    await page.locator('#call-result').selectOption('no_answer');
    await page.getByRole('button', { name: 'Send igen' }).click();
    await page.getByText('Delen er sendt igen.').waitFor();
    const opened = await toIntake(story, 'open', { version: 5 });
    expect(opened.content.statements).toMatchObject([{ text: 'Bedre ord' }]);
  }, 60_000);

  it('is answered as not necessary, with a reason', async () => {
    const story = await aSentReferral(officer);
    await done(officer.post(`/parts/${story.childPart.id}/recall`, { version: 2, reason: 'sent_twice' }));
    const { page } = await freja(at(story));
    await page.getByRole('link', { name: /^Svar: ikke nødvendigt/ }).click();
    await page.getByLabel('Vi har sendt den i en anden henvendelse').check();
    await page.getByRole('button', { name: 'Svar, at det ikke er nødvendigt' }).click();
    await page.getByText('Svaret er gemt').waitFor();
    expect(await sentOf(story.childPart.id)).toMatchObject({ state: 'closed', turn: 'nobody' });
  }, 60_000);
});

describe('a part for a kommune that cannot receive here', () => {
  it('is handed over outside: to whom, when and how', async () => {
    const { page, visitor } = await freja('/da/mine');
    visitor.expectComplaint(/422/);
    const part = await anOutsidePart(officer);
    await page.goto(`/da/sendt/${part.referralId}/${part.partId}/afleveret`);
    await page.getByLabel('Hvem fik den?').fill('Vagthavende i Faxe Kommune');
    await page.locator('#at-clock').fill('25.61');
    await page.getByRole('button', { name: 'Gem, at den er afleveret' }).click();
    await page.locator('#error-summary').waitFor();
    expect(await page.getByLabel('Hvem fik den?').inputValue()).toBe('Vagthavende i Faxe Kommune');
    await page.locator('#at-clock').fill('3.40');
    await page.locator('#how').fill('telefon');
    await page.getByRole('button', { name: 'Gem, at den er afleveret' }).click();
    await page.getByText('Det er gemt, at delen er afleveret.').waitFor();
    expect(await sentOf(part.partId)).toMatchObject({ state: 'closed' });
  }, 60_000);
});

describe('a consent that is taken back', () => {
  it('is one action, on a page that says what it does', async () => {
    const story = await aSentReferral(officer);
    await done(coordinator.post(`/parts/${story.adultPart.id}/open`, { version: 2 }));
    const { page } = await freja(adultAt(story, 'traek-samtykke'));
    await page.getByText('Kommunen har set delen og får besked').waitFor();
    await page.getByRole('button', { name: 'Samtykket er trukket tilbage' }).click();
    await page.getByText('Det er gemt, at samtykket er trukket tilbage.').waitFor();
    expect((await coordinator.get(`/parts/${story.adultPart.id}`)).body).toMatchObject({ state: 'withdrawn' });
  }, 60_000);
});

describe('when somebody else was first', () => {
  it('says who opened a part that was to be recalled, and what can be done instead', async () => {
    const story = await aSentReferral(officer);
    const { page, visitor } = await freja(at(story, 'tilbagekald'));
    visitor.expectComplaint(/409/);
    await toIntake(story, 'open', { version: 2 });
    await page.getByLabel('Indholdet er forkert').check();
    await page.getByRole('button', { name: 'Tilbagekald delen' }).click();
    await page.locator('#error-summary').getByText('Delen er ændret i mellemtiden').waitFor();
    await page.getByText(/Børnemodtagelsen, Køge Kommune åbnede delen/).waitFor();
    await page.getByText('Det kan ikke gøres nu.').waitFor();
    expect(await page.getByLabel('Indholdet er forkert').isChecked()).toBe(true);
    await page.getByRole('link', { name: /^Ret delen/ }).click();
    await page.waitForURL(`${house.origin}${at(story, 'ret')}`);
  }, 60_000);

  it('keeps a correction that came too late, tells what the colleague did, and sends it once that was read', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    const { page, visitor } = await freja(at(story, 'ret'));
    visitor.expectComplaint(/409/);
    await page.getByLabel('En oplysning var forkert').check();
    await page.locator('#statement-0-text').fill('Mine ord');
    const colleague = await atApi(house, 'malthe-police-officer');
    await done(colleague.post(`/parts/${story.childPart.id}/correct`, correctionOf(story.childPart, 3, { wanted: { statementIds: [story.incident.seen.id, story.incident.told.id] }, statements: [{ ...story.incident.seen, text: 'Kollegaens ord' }] })));
    await page.getByRole('button', { name: 'Send rettelsen' }).click();
    await page.getByText(/Malthe Prøvesen rettede delen/).waitFor();
    expect(await page.locator('#statement-0-text').inputValue()).toBe('Mine ord');
    await page.getByRole('button', { name: 'Send rettelsen' }).click();
    await page.getByText('Rettelsen er sendt.').waitFor();
    const { content, earlier } = await done(intake.get(`/parts/${story.childPart.id}`));
    expect(content.statements.map(({ text }: { text: string }) => text)).toEqual(['Mine ord', story.incident.told.text]);
    expect(earlier.at(-1).content.statements[0].text).toBe('Kollegaens ord');
  }, 60_000);

  it('does not say which inner step the municipality took', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    const { page, visitor } = await freja(at(story, 'ret'));
    visitor.expectComplaint(/409/);
    await toIntake(story, 'accept', { version: 3 });
    await toIntake(story, 'decide', { version: 4, decision: 'investigation', ground: 'x' });
    await page.getByLabel('En oplysning var forkert').check();
    await page.locator('#statement-0-text').fill('Mine ord');
    await page.getByRole('button', { name: 'Send rettelsen' }).click();
    await page.getByText(/behandlede delen/).first().waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/afgørelse|accepterede|Karen/);
  }, 60_000);
});

describe('when nothing can be heard', () => {
  it('keeps what was typed, says so, and sends it when the line is back', async () => {
    const story = await aSentReferral(officer);
    await toIntake(story, 'open', { version: 2 });
    const { page, visitor } = await freja(at(story, 'ret'));
    visitor.expectComplaint(/503/);
    await page.getByLabel('En oplysning var forkert').check();
    await page.locator('#statement-0-text').fill('Skrevet i mørke');
    await house.stopApi();
    try {
      await page.getByRole('button', { name: 'Send rettelsen' }).click();
      await page.locator('#error-summary').getByText('Nærværn svarede ikke').waitFor();
      expect(await page.locator('#statement-0-text').inputValue()).toBe('Skrevet i mørke');
    } finally {
      await house.startApi();
    }
    await page.getByRole('button', { name: 'Send rettelsen' }).click();
    await page.getByText('Rettelsen er sendt.').waitFor();
    const { content } = await done(intake.get(`/parts/${story.childPart.id}`));
    expect(content).toMatchObject({ statements: [{ text: 'Skrevet i mørke' }], violenceTypes: ['FYSISK'], exposure: [{ exposure: 'HOERT', source: 'told_by_adult' }] });
  }, 60_000);
});

describe('news', () => {
  it('of an opened part reaches the list without a look at anybody', async () => {
    const story = await aSentReferral(officer);
    const visitor = await enter(house.origin);
    const page = await visitor.signIn('freja-police-officer');
    const listening = visitor.context.waitForEvent('response', (response) => response.url().endsWith('/live'));
    await page.goto('/da/mine');
    await listening;
    await toIntake(story, 'open', { version: 2 });
    await page.locator('#live-notice p').waitFor({ state: 'visible' });
    await page.locator('#live-notice a').click();
    const { reference } = await sentOf(story.childPart.id);
    await page.getByRole('row', { name: new RegExp(reference) }).getByText('Åbnet, ikke modtaget endnu').waitFor();
  }, 60_000);
});
