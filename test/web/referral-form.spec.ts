import { leftOf } from '../builders/draft.js';
import { filledForm, OfficerAtForm } from '../builders/officer-at-form.js';
import { webHouse, WebCaller, type WebHouse } from '../harness/index.js';

let house: WebHouse;
let freja: WebCaller;
beforeAll(async () => {
  house = await webHouse();
  freja = await signedIn('freja-police-officer');
});
afterAll(() => house.stop());

async function signedIn(person: string): Promise<WebCaller> {
  const caller = new WebCaller(house.origin);
  await caller.signIn(person);
  return caller;
}

describe('a new referral', () => {
  it('has an address of its own before anything is typed, and is nothing until then', async () => {
    const officer = await OfficerAtForm.begin(freja);
    expect(officer.answer.status).toBe(200);
    expect(officer.form.action).toBe(`/da/underretning/${officer.draftId}`);
    expect(await leftOf(house.database, officer.draftId)).toMatchObject({ state: 'none', contents: 0 });
  });

  it('is filled in with the time, and with nothing about urgency, consent or the people', async () => {
    const { fields } = (await OfficerAtForm.begin(freja)).form;
    const [year, month, day] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date()).split('-').map(Number);
    expect(['occurred-day', 'occurred-month', 'occurred-year'].map((name) => fields[name])).toEqual([[String(day)], [String(month)], [String(year)]]);
    expect(fields['occurred-clock']![0]).toMatch(/^\d\d\.\d\d$/);
    expect([fields['urgency'], fields['victim-consent'], fields['violence'], fields['danger'], fields['no-children']]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([fields['victim-cpr'], fields['victim-name']]).toEqual([[''], ['']]);
  });

  it('is in the kommune that the officer sent something to last', async () => {
    const malthe = await signedIn('malthe-police-officer');
    expect((await OfficerAtForm.begin(malthe)).form.fields['municipality']).toEqual(['']);
    await (await (await filledForm(malthe, { municipality: '0265' })).press('continue')).press('send');
    expect((await OfficerAtForm.begin(malthe)).form.fields['municipality']).toEqual(['0265']);
  });

  it('is for police officers', async () => {
    const karen = await signedIn('karen-koege-child-intake');
    for (const path of ['ny', '01940000-0000-7000-8000-000000000001', '01940000-0000-7000-8000-000000000001/kontrol']) {
      expect([path, (await karen.get(`/da/underretning/${path}`)).status]).toEqual([path, 403]);
    }
  });
});

describe('what was typed', () => {
  it('is kept by every button, and comes back as it was typed', async () => {
    const officer = await OfficerAtForm.begin(freja);
    await officer.press('add-child', { 'victim-cpr': '0101', 'victim-safe': 'sms\r\n"kun" <om> dagen', 'occurred-clock': 'i nat', danger: ['weapon', 'escalation'] });
    expect(officer.address).toBe(`/da/underretning/${officer.draftId}#child-1-cpr`);
    const { fields } = officer.form;
    expect([fields['victim-cpr'], fields['victim-safe'], fields['occurred-clock'], fields['danger'], fields['child']]).toEqual([
      ['0101'], ['sms\n"kun" <om> dagen'], ['i nat'], ['weapon', 'escalation'], ['1'],
    ]);
    expect(await leftOf(house.database, officer.draftId)).toMatchObject({ state: 'unsent', contents: 1 });
  });

  it('comes back with what is to be mended, in the order of the page', async () => {
    const officer = await OfficerAtForm.begin(freja);
    await officer.press('continue', { 'victim-cpr': '010170000', municipality: '0259', 'statement-1-text': 'Knust glas' });
    expect(officer.answer.status).toBe(422);
    expect([...officer.answer.text.matchAll(/class="function-link" href="#([^"]+)"/g)].map(([, field]) => field)).toEqual([
      'victim-cpr', 'urgency', 'violence', 'no-children', 'statement-1-label', 'victim-consent',
    ]);
    expect([officer.form.fields['victim-cpr'], officer.form.fields['statement-1-text']]).toEqual([['010170000'], ['Knust glas']]);
    expect(officer.form.fields['version']).toEqual(['1']);
  });

  it('is nobody else’s to see, not a colleague’s of the same unit', async () => {
    const officer = await filledForm(freja, { 'victim-name': 'Ida Hemmelig' });
    const malthe = await OfficerAtForm.open(await signedIn('malthe-police-officer'), `/da/underretning/${officer.draftId}`);
    expect([malthe.answer.status, malthe.answer.text.includes('Ida Hemmelig'), malthe.form.fields['victim-name']]).toEqual([200, false, ['']]);
    await malthe.send('save', { 'victim-name': 'Noget andet' });
    expect([malthe.answer.status, malthe.words.includes('Kladden findes ikke mere')]).toEqual([409, true]);
    expect(malthe.form.action).not.toContain(officer.draftId);
    expect((await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}`)).form.fields['victim-name']).toEqual(['Ida Hemmelig']);
  });

  it('in another window is not written over, and whoever comes later is told', async () => {
    const first = await filledForm(freja);
    const second = await OfficerAtForm.open(freja, `/da/underretning/${first.draftId}`);
    await first.press('save', { 'victim-name': 'Fra det ene' });
    await second.send('save', { 'victim-name': 'Fra det andet' });
    expect([second.answer.status, second.words.includes('Kladden er gemt i et andet vindue')]).toEqual([409, true]);
    expect(second.form.fields['victim-name']).toEqual(['Fra det andet']);
    const address = `/da/underretning/${first.draftId}`;
    expect((await OfficerAtForm.open(freja, address)).form.fields['victim-name']).toEqual(['Fra det ene']);
    await second.press('save');
    expect((await OfficerAtForm.open(freja, address)).form.fields['victim-name']).toEqual(['Fra det andet']);
  });

  it('twice from one page, as after an answer that was lost, is no conflict', async () => {
    const officer = await filledForm(freja);
    const again = officer.twin();
    await officer.press('save', { 'victim-name': 'Ida' });
    await again.press('save', { 'victim-name': 'Ida Prøve' });
    expect([again.answer.status, again.form.fields['victim-name']]).toEqual([200, ['Ida Prøve']]);
  });
});

describe('the script that saves', () => {
  const headers = (caller: WebCaller) => caller.csrf().then((csrf) => ({ 'naervaern-csrf': csrf }));

  it('gets the version and words to show', async () => {
    const officer = await filledForm(freja);
    const answer = await freja.post(`/da/underretning/${officer.draftId}/kladde`, { ...officer.form.fields, 'victim-name': 'Ida' }, await headers(freja));
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { version: 3, text: expect.stringMatching(/^Kladde gemt kl\. \d\d\.\d\d på serveren, aldrig på denne enhed\.$/) }]);
  });

  it('is told when somebody else has saved, and when it is sent', async () => {
    const officer = await filledForm(freja);
    const late = await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}`);
    await officer.press('save', { 'victim-name': 'Ida' });
    const save = async () => await freja.post(`/da/underretning/${officer.draftId}/kladde`, { ...late.form.fields, 'victim-name': 'Bo' }, await headers(freja));
    expect((await save()).status).toBe(409);
    await (await officer.press('continue')).press('send');
    const after = await save();
    expect([after.status, after.text]).toEqual([409, expect.stringContaining('Underretningen er sendt')]);
  });

  it('keeps what stands on the other pages too', async () => {
    const officer = await filledForm(freja, { 'victim-consent': 'yes' });
    await officer.press('continue');
    await freja.post(`/da/underretning/${officer.draftId}/kladde`, { ...officer.form.fields, 'victim-scope': 'Navn' }, await headers(freja));
    const basis = await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}/grundlag`);
    expect(basis.form.fields['victim-scope']).toEqual(['Navn']);
    expect((await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}`)).form.fields['child-1-cpr']).toEqual(['0101150000']);
  });
});
