import { filledForm, OfficerAtForm, receiptOf } from '../builders/officer-at-form.js';
import { houseCaller, webHouse, WebCaller, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let freja: WebCaller;
beforeAll(async () => {
  house = await webHouse();
  freja = new WebCaller(house.origin);
  await freja.signIn('freja-police-officer');
});
afterAll(() => house.stop());

const count = async (sql: string, ...values: unknown[]) => (await house.database.asSuperuser<{ n: number }>(sql, values))[0]!.n;
const referralsOf = (draftId: string) => count('select count(*)::int as n from referrals.referral where case_id = $1', draftId);

describe('a send whose answer was lost', () => {
  /** As the draft lies once "send" was pressed and nothing was heard. */
  async function frozen(changes: Record<string, string | string[]> = {}): Promise<OfficerAtForm> {
    const officer = await filledForm(freja, changes);
    await officer.press('continue');
    // With the receivers and the bases that the page of the check held.
    const { fields } = officer.form;
    const caller = await houseCaller(house, 'freja-police-officer');
    const { body } = await caller.get(`/drafts/${officer.draftId}`);
    const content = JSON.parse(body.content as string);
    const attempt = { salt: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
    await caller.put(`/drafts/${officer.draftId}`, { version: body.version, children: 1, content: JSON.stringify({ ...content, typed: { ...content.typed, ...fields }, attempt }) });
    return officer;
  }
  const press = async (officer: OfficerAtForm, button: string) => await freja.post(`/da/underretning/${officer.draftId}/kontrol`, { csrf: await freja.csrf(), press: button });

  it('is asked about before the draft can be changed', async () => {
    const officer = await frozen();
    expect((await freja.get(`/da/underretning/${officer.draftId}`)).location).toBe(`/da/underretning/${officer.draftId}/kontrol`);
    const page = await freja.get(`/da/underretning/${officer.draftId}/kontrol`);
    expect([page.status, page.text.includes('Vi ved ikke, om underretningen nåede frem')]).toEqual([200, true]);
    await officer.send('send');
    expect(await referralsOf(officer.draftId)).toBe(1);
  });

  it('is sent once more, word for word, and once only', async () => {
    const officer = await frozen();
    const answers = [await press(officer, 'send-again'), await press(officer, 'send-again')];
    expect(answers.map(({ location }) => location)).toEqual([receiptOf(officer), receiptOf(officer)]);
    expect(await referralsOf(officer.draftId)).toBe(1);
  });

  it('can be changed when it has certainly not arrived', async () => {
    const officer = await frozen();
    expect((await press(officer, 'edit-again')).location).toBe(`/da/underretning/${officer.draftId}`);
    const form = await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}`);
    await form.press('continue', { urgency: 'ALMINDELIG' });
    await form.press('send');
    expect([form.address, await referralsOf(officer.draftId)]).toEqual([receiptOf(officer), 1]);
  });

  it('cannot be written over by an older page', async () => {
    const officer = await filledForm(freja);
    const old = await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}`);
    await officer.press('continue');
    const { body } = await (await houseCaller(house, 'freja-police-officer')).get(`/drafts/${officer.draftId}`);
    await (await houseCaller(house, 'freja-police-officer')).put(`/drafts/${officer.draftId}`, { version: body.version, children: 1, content: JSON.stringify({ ...JSON.parse(body.content as string), attempt: { salt: 'A'.repeat(43) } }) });
    await old.send('save', { 'victim-name': 'For sent' });
    expect([old.answer.status, old.words.includes('Kladden er måske allerede sendt')]).toEqual([409, true]);
    await old.send('save', { 'victim-name': 'For sent igen' });
    expect(old.answer.status).toBe(409);
  });
});

describe('while the api is away', () => {
  afterEach(() => house.startApi());

  it('what was typed comes back with the page and is not saved, and is saved by the same page later', async () => {
    const officer = await filledForm(freja);
    await house.stopApi();
    await officer.send('add-statement', { 'victim-name': 'Ida Prøve' });
    expect([officer.answer.status, officer.words.includes('Ikke gemt endnu')]).toEqual([503, true]);
    expect([officer.form.fields['victim-name'], officer.form.fields['statement'], officer.form.fields['child-1-cpr']]).toEqual([['Ida Prøve'], ['1', '2'], ['0101150000']]);
    await house.startApi();
    await officer.press('save');
    expect([officer.answer.status, officer.form.fields['victim-name']]).toEqual([200, ['Ida Prøve']]);
  });

  it('the script is told that nothing is saved', async () => {
    const officer = await filledForm(freja);
    const headers = { 'naervaern-csrf': officer.form.fields['csrf']![0]! };
    await house.stopApi();
    const answer = await freja.post(`/da/underretning/${officer.draftId}/kladde`, officer.form.fields, headers);
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('Ikke gemt endnu')]);
  });

  it('nothing is sent, the calls are kept on the page, and the same button sends later', async () => {
    const officer = await filledForm(freja, { urgency: 'AKUT' });
    await officer.press('continue');
    await house.stopApi();
    await officer.send('send', { 'call-1-result': 'answered' });
    expect([officer.answer.status, officer.words.includes('Ikke sendt endnu')]).toEqual([503, true]);
    expect(officer.form.fields['call-1-result']).toEqual(['answered']);
    await house.startApi();
    await officer.press('send');
    expect([officer.address, await referralsOf(officer.draftId)]).toEqual([receiptOf(officer), 1]);
  });

  it('a page that is asked for says so, and who to ring', async () => {
    const officer = await filledForm(freja);
    await house.stopApi();
    for (const path of ['', '/kontrol']) {
      const answer = await freja.get(`/da/underretning/${officer.draftId}${path}`);
      expect([path, answer.status, answer.text.includes('Haster det, så ring')]).toEqual([path, 503, true]);
    }
  });
});
