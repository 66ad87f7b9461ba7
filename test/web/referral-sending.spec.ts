import { leftOf, movesOf } from '../builders/draft.js';
import { filledForm, OfficerAtForm, receiptOf } from '../builders/officer-at-form.js';
import { aTypedConsent } from '../builders/typed-referral.js';
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

const count = async (sql: string, ...values: unknown[]) => (await house.database.asSuperuser<{ n: number }>(sql, values))[0]!.n;
const referralsOf = (draftId: string) => count('select count(*)::int as n from referrals.referral where case_id = $1', draftId);

describe('a child on the draft', () => {
  it('is not taken away without an answer, and the answer is sent along', async () => {
    const officer = await filledForm(freja, aTypedConsent());
    await officer.press('remove-child-1');
    expect(officer.address.endsWith('#child-not-necessary')).toBe(true);
    await officer.send('continue');
    expect([officer.answer.status, officer.words.includes('Vælg, hvorfor barnet ikke skal med')]).toEqual([422, true]);
    await officer.press('continue', { 'child-not-necessary': 'mistaken_identity' });
    await officer.press('continue', aTypedConsent());
    expect(officer.words).toContain('Der er ingen børn med: barnet er forvekslet med et andet barn.');
    await officer.press('send');
    expect(officer.address).toBe(receiptOf(officer));
    expect(await count("select count(*)::int as n from drafts.draft where id = $1 and state = 'sent'", officer.draftId)).toBe(1);
  });

  it('whose card was emptied before it went is asked about from the check page', async () => {
    const officer = await filledForm(freja);
    await officer.press('add-child');
    await officer.press('save', { 'child-2-name': 'Bo Prøve' });
    await officer.press('save', { 'child-2-name': '' });
    await officer.press('remove-child-2');
    await officer.press('continue');
    const asked = /href="([^"]*#child-not-necessary)"/.exec(officer.answer.text)?.[1];
    expect(asked).toBe(`/da/underretning/${officer.draftId}?barn=svar#child-not-necessary`);
    const again = await OfficerAtForm.open(freja, asked!.split('#')[0]!);
    await again.press('continue', { 'child-not-necessary': 'registered_by_mistake' });
    await again.press('send');
    expect(again.address).toBe(receiptOf(officer));
  });

  it('one of several is not crossed out without a word, and the receipt is for those who are left', async () => {
    const officer = await filledForm(freja);
    await officer.press('add-child');
    await officer.press('save', { 'child-2-name': 'Bo Prøve' });
    await officer.press('remove-child-2');
    expect(officer.address.endsWith('#child-not-necessary')).toBe(true);
    await officer.send('continue');
    expect([officer.answer.status, officer.words.includes('Vælg, hvorfor barnet ikke skal med')]).toEqual([422, true]);
    await officer.press('continue', { 'child-not-necessary': 'registered_by_mistake' });
    expect(officer.words).toMatch(/Et barn, der har stået i kladden, er ikke med: [^.]+\./);
    await officer.press('send');
    expect(officer.address).toBe(receiptOf(officer));
    expect(await movesOf(house.database, officer.draftId)).toMatchObject([{ move: 'send', reason: 'registered_by_mistake' }]);
  });

  it('that was added by mistake goes without a word', async () => {
    const officer = await OfficerAtForm.begin(freja);
    await officer.press('add-child');
    await officer.press('remove-child-1');
    expect([officer.form.fields['had-child'], officer.form.fields['child']]).toEqual([undefined, undefined]);
  });
});

describe('sending', () => {
  it('goes by a page that says who gets what, and ends in a receipt that was checked', async () => {
    const officer = await filledForm(freja, { 'victim-name': 'Ida Prøve', 'statement-1-text': 'Knust glas', 'statement-1-label': 'OBSERVERET', 'statement-1-in': 'child-1' });
    await officer.press('continue');
    expect(officer.address).toBe(`/da/underretning/${officer.draftId}/kontrol`);
    expect(officer.words).toMatch(/Du deler oplysninger om barn 1 med .*, Køge Kommune på grundlag af barnets lov § 133 \(underretning, uden samtykke\), fordi barnet hørte volden\./);
    expect(officer.words).toMatch(/Køge Kommune får besked nu og skal have vurderet barnet senest i morgen kl\. \d\d\.\d\d\./);
    expect(officer.words).toContain('Forældre kan læse dette');
    expect(officer.words).toContain('Der sendes ingen del om Ida Prøve, som ikke er spurgt.');
    await officer.press('send');
    expect([officer.answer.status, officer.address]).toEqual([200, receiptOf(officer)]);
    expect(officer.words).toContain('Underretningen er sendt');
    expect(officer.words).toContain('Kvitteringen er kontrolleret');
    expect(officer.words).not.toContain('Ida');
    expect(await leftOf(house.database, officer.draftId)).toMatchObject({ state: 'sent', contents: 0 });
  });

  it('happens once, however often and from wherever the button is pressed', async () => {
    const officer = await filledForm(freja);
    await officer.press('continue');
    const presses = [officer, officer.twin(), await OfficerAtForm.open(freja, officer.address), officer.twin()];
    const answers = await Promise.all(presses.map((each) => each.send('send')));
    expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThan(0);
    const later = await officer.twin().send('send').catch(() => undefined);
    expect(later).toBe(undefined);
    expect(await referralsOf(officer.draftId)).toBe(1);
    for (const path of ['', '/grundlag', '/kontrol']) {
      expect([path, (await freja.get(`/da/underretning/${officer.draftId}${path}`)).location]).toEqual([path, receiptOf(officer)]);
    }
  });

  it('leaves the earlier pages nothing to write to', async () => {
    const officer = await filledForm(freja);
    const old = officer.twin();
    await (await officer.press('continue')).press('send');
    await old.send('save', { 'victim-name': 'For sent' });
    expect([old.answer.status, old.words.includes('Underretningen er sendt'), old.form.fields['victim-name']]).toEqual([409, true, ['For sent']]);
    expect(await leftOf(house.database, officer.draftId)).toMatchObject({ state: 'sent', contents: 0 });
  });

  it('in English says the same, with the Danish terms of law', async () => {
    const officer = await filledForm(freja);
    const english = await OfficerAtForm.open(freja, `/en/underretning/${officer.draftId}/kontrol`);
    expect(english.words).toMatch(/You share information about child 1 with .* on the basis of Barnets lov § 133 \(underretning, a notification; no consent is asked\), because the child heard the violence\./);
    await english.press('send');
    expect(english.words).toContain('The referral is sent');
  });

  it('of what cannot be read yet is not offered, and each fault leads to its field', async () => {
    const officer = await filledForm(freja, { 'child-1-informed': '' });
    const check = await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}/kontrol`);
    expect(check.answer.text).toContain(`href="/da/underretning/${officer.draftId}#child-1-informed"`);
    expect(check.answer.text).not.toContain('value="send"');
    await check.send('send');
    expect(await referralsOf(officer.draftId)).toBe(0);
  });
});

describe('an adult’s answer', () => {
  it('that is yes is written down on a page of its own, and carries a part', async () => {
    const officer = await filledForm(freja, { 'victim-name': 'Ida Prøve', 'victim-consent': 'yes' });
    await officer.press('continue');
    expect(officer.address).toBe(`/da/underretning/${officer.draftId}/grundlag`);
    await officer.send('continue');
    expect([officer.answer.status, [...officer.answer.text.matchAll(/class="function-link" href="#([^"]+)"/g)].map(([, field]) => field)]).toEqual([
      422, ['victim-mode', 'victim-language', 'victim-has-interpreter', 'victim-alone', 'victim-scope', 'victim-items', 'victim-months'],
    ]);
    await officer.press('continue', aTypedConsent());
    expect(officer.words).toContain('Du deler oplysninger om Ida Prøve med Voldskoordinator for voksne, Køge Kommune på grundlag af personens eget samtykke (forvaltningsloven § 28, stk. 2, nr. 1), fordi Ida Prøve har sagt ja.');
    await officer.press('send');
    expect(officer.address).toBe(receiptOf(officer));
    expect(await count('select count(*)::int as n from referrals.part p join referrals.referral r on r.id = p.referral_id where r.case_id = $1', officer.draftId)).toBe(2);
  });

  it('that is no is recorded like a yes, and the child’s part goes all the same', async () => {
    const officer = await filledForm(freja, { 'victim-consent': 'no' });
    await officer.press('continue');
    await officer.press('continue', { ...aTypedConsent(), 'victim-consent': [] });
    expect(officer.words).toContain('Der sendes ingen del om den voldsudsatte, som har sagt nej.');
    await officer.press('send');
    expect(await count("select count(*)::int as n from legal_basis.consent where case_id = $1 and answer = 'refused'", officer.draftId)).toBe(1);
    expect(await count('select count(*)::int as n from referrals.part p join referrals.referral r on r.id = p.referral_id where r.case_id = $1', officer.draftId)).toBe(1);
  });

  it('is never asked about a child', async () => {
    const officer = await filledForm(freja, { 'victim-consent': 'yes' });
    await officer.press('continue');
    expect(Object.keys(officer.form.fields).filter((name) => name.startsWith('child'))).toEqual([]);
  });
});

describe('an acute referral', () => {
  it('goes with a call; an attempt never blocks, and the officer is told to go on calling', async () => {
    const officer = await filledForm(freja, { urgency: 'AKUT' });
    await officer.press('continue');
    expect(officer.form.fields['call-1-number']![0]).toMatch(/^\+45/);
    await officer.send('send');
    expect([officer.answer.status, officer.words.includes('Vælg, hvordan opkaldet gik')]).toEqual([422, true]);
    await officer.press('send', { 'call-1-result': 'no_answer' });
    expect(officer.address).toBe(receiptOf(officer));
    expect(officer.words).toContain('du fik ikke fat i modtageren');
    expect(officer.words).toMatch(/har ikke åbnet delen endnu\. Ring: \+45/);
    expect(await count('select count(*)::int as n from referrals.call c join referrals.referral r on r.case_id = c.case_id where r.case_id = $1', officer.draftId)).toBe(1);
  });

  it('can have several calls', async () => {
    const officer = await filledForm(freja, { urgency: 'AKUT' });
    await officer.press('continue');
    const unit = officer.form.fields['call-1-to']![0]!;
    await officer.press(`add-call-${unit}`, { 'call-1-result': 'busy' });
    expect(officer.address.endsWith('#call-2-number')).toBe(true);
    await officer.press('send', { 'call-2-result': 'answered' });
    expect(await count('select count(*)::int as n from referrals.call c join referrals.referral r on r.case_id = c.case_id where r.case_id = $1', officer.draftId)).toBe(2);
    expect(officer.words).not.toContain('du fik ikke fat i modtageren');
  });
});

describe('the receiver of a part', () => {
  it('that was changed is seen before anything is sent', async () => {
    const officer = await filledForm(freja);
    await officer.press('continue');
    const shown = officer.form.fields['receiver-child-1']![0]!;
    const other = [.../<select[^>]*id="receiver-child-1"[^]*?<\/select>/.exec(officer.answer.text)![0].matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id!).find((id) => id !== shown)!;
    await officer.press('send', { 'receiver-child-1': other });
    expect([officer.address, officer.form.fields['receiver-child-1'], await referralsOf(officer.draftId)]).toEqual([`/da/underretning/${officer.draftId}/kontrol`, [other], 0]);
    expect(officer.words).toContain('Modtageren er ændret');
    await officer.press('send');
    expect(await count('select count(*)::int as n from referrals.part p join referrals.referral r on r.id = p.referral_id where r.case_id = $1 and p.contact_point_id = $2', officer.draftId, other)).toBe(1);
  });

  it('outside the district is rung by the officer, and never dropped', async () => {
    const officer = await filledForm(freja, { 'child-1-municipality': '0330' });
    await officer.press('continue');
    expect(officer.words).toContain('Slagelse Kommune, uden for systemet');
    await officer.press('send');
    expect(officer.words).toContain('Aflever selv');
    expect(officer.words).toMatch(/Slagelse Kommune er ikke med i Nærværn\. Aflever delen NV-/);
    expect(officer.words).toContain('114');
  });

  it('is proposed anew when the draft says something else', async () => {
    const officer = await filledForm(freja);
    await officer.press('continue');
    await officer.press('save');
    const form = await OfficerAtForm.open(freja, `/da/underretning/${officer.draftId}`);
    await form.press('continue', { municipality: '0265' });
    expect(form.words).toMatch(/Du deler oplysninger om barn 1 med .*, Roskilde Kommune/);
  });
});

describe('what one may look at once more', () => {
  it('is a case of the own unit about the same person within a day; another unit learns nothing', async () => {
    const cpr = '0303700000';
    const first = await filledForm(freja, { 'victim-cpr': cpr });
    await (await first.press('continue')).press('send');
    const again = await filledForm(freja, { 'victim-cpr': '030370 0000' });
    await again.press('continue');
    expect(again.words).toMatch(/Din enhed har allerede en sag om den voldsudsatte og barn 1: NV-[0-9A-Z]{4}-[0-9A-Z]{4}, registreret i dag kl\. \d\d\.\d\d\./);
    await again.press('send');
    expect(again.address).toBe(receiptOf(again));
    const elsewhere = await filledForm(await signedIn('signe-local-police-officer'), { 'victim-cpr': cpr });
    await elsewhere.press('continue');
    expect(elsewhere.words).not.toContain('allerede en sag');
    await house.database.asSuperuser("update cases.listing set recorded_at = recorded_at - interval '25 hours'");
    const later = await filledForm(freja, { 'victim-cpr': cpr });
    await later.press('continue');
    expect(later.words).not.toContain('allerede en sag');
  });

  it('is a CPR number that the old rule does not fit', async () => {
    const officer = await filledForm(freja);
    await officer.press('continue');
    expect(officer.words).toContain('CPR-nummeret på den voldsudsatte følger ikke den gamle kontrolregel.');
  });
});
