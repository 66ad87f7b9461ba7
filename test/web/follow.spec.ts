import { uuidv7 } from '#kernel';
import { sentInAllStates, type SentPart } from '../builders/sent-story.js';
import { aSentReferral } from '../builders/story.js';
import { atApi, done } from '../builders/web-story.js';
import { type WebAnswer, WebCaller, webHouse } from '../harness/index.js';

const house = await webHouse();
afterAll(() => house.stop());
const officer = await atApi(house, 'freja-police-officer');
const intake = await atApi(house, 'karen-koege-child-intake');
const sent = await sentInAllStates(house);

async function signedIn(person: string): Promise<{ get: WebCaller['get']; post(address: string, fields: Record<string, string>): Promise<WebAnswer> }> {
  const web = new WebCaller(house.origin);
  await web.signIn(person);
  const csrf = await web.csrf();
  return { get: (address) => web.get(address), post: (address, fields) => web.post(address, { csrf, ...fields }) };
}
const freja = await signedIn('freja-police-officer');

const at = ({ referralId, partId }: SentPart, place = ''): string => `/da/sendt/${referralId}/${partId}${place === '' ? '' : `/${place}`}`;
const everyAddress = ({ referralId, ...part }: SentPart): string[] => [
  `/da/sendt/${referralId}`, `/da/sendt/${referralId}/sag`, ...['', 'tilbagekald', 'ret', 'send-igen', 'ikke-noedvendigt', 'afleveret', 'traek-samtykke', 'besked'].map((place) => at({ referralId, ...part }, place)),
];
/** A part of its own for a test that changes it. */
const aPart = async (): Promise<SentPart> => {
  const { referralId, childPart } = await aSentReferral(officer);
  return { referralId, partId: childPart.id };
};

describe('what a unit has sent', () => {
  it.each(['signe-local-police-officer', 'karen-koege-child-intake', 'inge-koege-administrator', 'ronja-police-auditor'])('is not shown to %s, whatever the address', async (person) => {
    const other = await signedIn(person);
    for (const address of everyAddress(sent.received)) {
      const { status, text } = await other.get(address);
      expect([address, [403, 404].includes(status), text.includes('Prøve')]).toEqual([address, true, false]);
    }
  });

  it('is found under its own referral only', async () => {
    const elsewhere = { ...sent.delivered, referralId: sent.received.referralId };
    for (const place of ['', 'tilbagekald', 'send-igen']) expect((await freja.get(at(elsewhere, place))).status).toBe(404);
  });

  it('is listed without a name, a number or an address of anybody', async () => {
    const { text } = await freja.get('/da/mine');
    expect(text).toContain(sent.received.partId);
    expect(text).not.toMatch(/Prøve[0-9a-f]{8}|Opdigtsvej|010115/);
  });

  it('names nobody in the title of any page', async () => {
    for (const address of everyAddress(sent.received)) {
      const { status, text } = await freja.get(address);
      expect([address, status]).toEqual([address, 200]);
      expect(/<title>([^<]*)</.exec(text)?.[1]).not.toMatch(/Prøve[0-9a-f]{8}/);
    }
  });
});

describe('an act', () => {
  it('that lacks what it needs is not done, and says what to do', async () => {
    const part = await aPart();
    const { status, text } = await freja.post(at(part, 'tilbagekald'), { version: '2' });
    expect([status, text.includes('Vælg, hvorfor du tilbagekalder den')]).toEqual([422, true]);
    expect((await done(officer.get(`/parts/${part.partId}/sent`))).state).toBe('delivered');
  });

  it('with a code that nobody offered is objected to at its field', async () => {
    const part = await aPart();
    const { status, text } = await freja.post(at(part, 'tilbagekald'), { version: '2', reason: 'because' });
    expect([status, text.includes('Skal være en af: wrong_receiver')]).toEqual([422, true]);
  });

  it('that came too late says what happened, by which unit, and carries the version of now', async () => {
    const part = await aPart();
    await done(intake.post(`/parts/${part.partId}/accept`, { version: 2 }));
    const { status, text } = await freja.post(at(part, 'tilbagekald'), { version: '2', reason: 'wrong_content' });
    expect(status).toBe(409);
    expect(text).toMatch(/Børnemodtagelsen, Køge Kommune åbnede delen/);
    expect(text).toContain('name="version" value="4"');
    expect(text).not.toContain('Karen');
  });

  it('that is not possible any more says so, and what is', async () => {
    const { status, text } = await freja.post(at(sent.ended, 'ikke-noedvendigt'), { version: '4', reason: 'registered_by_mistake' });
    expect(status).toBe(422);
    expect(text).toContain('Det kan ikke gøres nu. Delen er: afsluttet af jer.');
  });

  it('is done once though it is sent twice', async () => {
    const part = await aPart();
    const message = uuidv7();
    for (let times = 0; times < 2; times += 1) expect((await freja.post(at(part, 'besked'), { version: '2', code: 'call_me', message })).status).toBe(303);
    expect((await done(officer.get(`/parts/${part.partId}/sent`))).messages).toHaveLength(1);
  });

  it.each(['tilbagekald', 'ret', 'send-igen', 'ikke-noedvendigt', 'afleveret', 'traek-samtykke', 'besked'])('%s with a body that no page of ours sends is no fault', async (place) => {
    const part = await aPart();
    const bodies: Record<string, string>[] = [
      {}, { version: '-1' }, { version: '2', 'statement-0-id': 'x', 'statement-0-text': 'y', person: 'z', receiver: 'outside:' },
      { version: '2', message: '../..', code: 'call_me', reason: '__proto__' },
    ];
    for (const fields of bodies) {
      const { status } = await freja.post(at(part, place), fields);
      expect([place, status < 500]).toEqual([place, true]);
    }
  });
});
