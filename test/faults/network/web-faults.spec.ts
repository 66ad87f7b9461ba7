import { filledForm, type OfficerAtForm, receiptOf } from '../../builders/officer-at-form.js';
import { howMany, tellFigures, WebCaller, webHouse, type WebAnswer, type WebHouse } from '../../harness/index.js';
import { type FaultProxy, faultProxy } from './fault-proxy.js';
import { troubleOf } from './fault.js';

const seed = 412;
/** Nobody who presses a button waits longer than this to be told something. */
const longestPage = 30_000;
const recoveryMilliseconds = 10_000;

let house: WebHouse;
let line: FaultProxy;
let freja: WebCaller;
beforeAll(async () => {
  const apiSeenFromWeb = async (apiUrl: string): Promise<string> => {
    line = await faultProxy({ port: Number(new URL(apiUrl).port) }, seed);
    return `http://127.0.0.1:${line.port}`;
  };
  house = await webHouse(undefined, { apiSeenFromWeb });
  freja = new WebCaller(house.origin);
  await freja.signIn('freja-police-officer');
}, 60_000);
afterAll(async () => {
  await house.stop();
  await line.stop();
});

const pages: { status: number; milliseconds: number }[] = [];

async function timed(asked: Promise<WebAnswer>): Promise<WebAnswer> {
  const from = performance.now();
  const answer = await asked;
  pages.push({ status: answer.status, milliseconds: performance.now() - from });
  return answer;
}

const referralsOf = async (officer: OfficerAtForm): Promise<number> =>
  (await house.database.asSuperuser<{ n: number }>('select count(*)::int as n from referrals.referral where case_id = $1', [officer.draftId]))[0]!.n;

/** A form that is filled in and stands before its last button. */
async function checkedForm(): Promise<OfficerAtForm> {
  const officer = await filledForm(freja);
  return await officer.press('continue');
}

/** Presses "send" on the page as it stands until the web leads to the receipt. @returns how often it was pressed */
async function insist(officer: OfficerAtForm): Promise<number> {
  for (let presses = 1; presses <= 40; presses++) {
    const { location } = await timed(officer.twin().send('send'));
    if (location === receiptOf(officer)) return presses;
  }
  return Infinity;
}

describe('while the line between web and api breaks', () => {
  it('a form that is sent, however often its button is pressed, is sent once', async () => {
    const forms: OfficerAtForm[] = [];
    while (forms.length < howMany.formsThroughFaults) forms.push(await checkedForm());
    line.trouble(troubleOf({
      bytes: { asking: 6_000, answering: 4_000 }, longestDelay: 40, slowestBytesPerSecond: 60_000,
      weights: { cut: 10, reset: 10, delay: 2, throttle: 2, 'half-close': 6, 'lost answer': 14 },
    }));
    const presses = await Promise.all(forms.map(insist));
    line.calm();
    const from = performance.now();
    expect((await freja.get('/da/vagt')).status).toBe(200);
    expect(performance.now() - from).toBeLessThan(recoveryMilliseconds);
    const hits = [...line.hits].map(([kind, times]) => `${kind} ${times}`).join(', ');
    tellFigures(`network between web and api, seed ${seed}: ${forms.length} forms, ${presses.reduce((sum, each) => sum + each, 0)} presses, longest page ${Math.round(Math.max(...pages.map(({ milliseconds }) => milliseconds)))} ms; ${hits}`);
    expect(await Promise.all(forms.map(referralsOf))).toEqual(forms.map(() => 1));
    expect(presses.every(Number.isFinite)).toBe(true);
    expect(presses.some((each) => each > 1)).toBe(true);
    expect(pages.filter(({ status }) => ![200, 303, 409, 503].includes(status))).toEqual([]);
    expect(line.hits.size).toBe(6);
  }, 30_000 + howMany.formsThroughFaults * 3_000);

  it('nobody waits for an api that has fallen silent: what was typed comes back in half a minute, and goes later', async () => {
    const officer = await checkedForm();
    line.trouble(() => ({ kind: 'half-open', direction: 'asking', afterBytes: 0 }));
    const from = performance.now();
    const [page, sent] = await Promise.all([timed(freja.get('/da/kladder')), timed(officer.twin().send('send'))]);
    const longest = performance.now() - from;
    expect([page.status, sent.status, sent.text.includes('Ikke sendt endnu')]).toEqual([503, 503, true]);
    expect(longest).toBeLessThan(longestPage);

    line.calm();
    const again = performance.now();
    expect(await insist(officer)).toBe(1);
    expect(performance.now() - again).toBeLessThan(recoveryMilliseconds);
    tellFigures(`network silent api: the pages came after ${Math.round(longest)} ms, and the form went ${Math.round(performance.now() - again)} ms after it was heard`);
    expect(await referralsOf(officer)).toBe(1);
  }, 90_000);

  it('an answer that is lost when everything was sent costs no time and no second referral', async () => {
    const officer = await checkedForm();
    // The draft is kept by the first request, and the third is the submission itself: its answer is longer than theirs.
    line.trouble(() => ({ kind: 'lost answer', direction: 'answering', afterBytes: 900 }));
    const { status } = await officer.twin().send('send');
    line.calm();
    expect([303, 503]).toContain(status);
    expect(await insist(officer)).toBeLessThan(Infinity);
    expect(await referralsOf(officer)).toBe(1);
  }, 60_000);
});
