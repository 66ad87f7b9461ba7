import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { uuidv7 } from '#kernel';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { listedSent } from '../../../../../test/builders/sent-part.js';
import { tellFigures } from '../../../../../test/harness/how-many.js';
import type { SentListPartAnswer } from '#api-client';
import { coded } from '../../http/content-coding.js';
import { sentListPage } from './sent-list.page.js';

const now = new Date('2026-11-23T20:48:00Z');
const html = (parts: SentListPartAnswer[], { onlyOwn = false, isCut = false, language = 'da' as 'da' | 'en' } = {}) => drawn(sentListPage({ parts, isCut }, { onlyOwn, now, language }), language);
const words = (...args: Parameters<typeof html>) => wordsOf(html(...args));

describe('the list of what was sent', () => {
  it('says of each part what it is, who has it, when it was sent by whom, and where it is', () => {
    expect(words([listedSent()])).toContain('NV-7KQ2-M9XD Barnets del, haster Børnemodtagelsen, Køge Kommune man. 23. nov., 21.48 af dig I indbakken, ikke åbnet');
    expect(words([listedSent({ urgency: 'AKUT', isOwn: false })], { language: 'en' })).toContain('Child’s part Acute Child intake, Køge Municipality Mon, 23 Nov, 21:48 by Freja Eksempel In the inbox, not opened');
  });

  it('names the kommune where no contact point has it, and says when it cannot receive here', () => {
    const { receiver: _none, ...returned } = listedSent({ state: 'returned', turn: 'sender' });
    expect(words([returned])).toContain('Køge Kommune man.');
    expect(words([{ ...returned, municipalityCode: '0320', state: 'outside_the_system' }])).toContain('Faxe Kommune kan ikke modtage her');
  });

  it('says by when the sender has to act, and that it is too late', () => {
    const mine = { state: 'returned', turn: 'sender' } as const;
    expect(words([listedSent({ ...mine, assessBefore: '2026-11-23T22:48:00Z' })])).toContain('Kun 2 t 0 min tilbage man. 23. nov., 23.48');
    expect(words([listedSent({ ...mine, assessBefore: '2026-11-23T19:48:00Z' })])).toContain('Overskredet med 1 t 0 min');
    expect(words([listedSent(mine)])).toContain('Ingen frist');
  });

  it('leads to the part by random ids, and says nothing of anybody in the address', () => {
    const part = listedSent();
    expect(html([part])).toContain(`href="/da/sendt/${part.referralId}/${part.id}"`);
  });

  it('shows one’s own alone where that was asked for, and the way back', () => {
    const page = html([listedSent({ reference: 'mine' }), listedSent({ reference: 'theirs', isOwn: false })], { onlyOwn: true });
    expect([page.includes('>mine<'), page.includes('>theirs<')]).toEqual([true, false]);
    expect(page).toContain('<a href="/da/mine">Hele enheden</a>');
    expect(page).toContain('<a href="/da/mine/egne" aria-current="page">Kun mine</a>');
  });

  it('says in words that there is nothing, and that there is more', () => {
    expect(words([])).toContain('Din enhed har ikke sendt noget endnu. Sidst opdateret kl. 21.48.');
    expect(words([], { onlyOwn: true })).toContain('Du har ikke sendt noget endnu.');
    expect(words([listedSent()])).toContain('Din tur (0) Intet venter på jer.');
    expect(words([listedSent()], { isCut: true })).toContain('Listen viser 1 del. Der er flere');
  });

  it('is old when something happens to a part', () => {
    expect(sentListPage({ parts: [], isCut: false }, { onlyOwn: false, now, language: 'da' }).live).toEqual(['part.changed', 'draft.changed']);
  });
});

describe('five hundred parts on one page', () => {
  const parts = Array.from({ length: 500 }, (_, index) => listedSent({
    id: uuidv7(), referralId: uuidv7(), reference: `NV-${uuidv7().slice(-4).toUpperCase()}-${uuidv7().slice(-4).toUpperCase()}`, isOwn: index % 3 === 0, sentBy: `Kollega ${index % 17}`,
    sentAt: new Date(now.getTime() - index * 3_600_000).toISOString(), ...(index % 25 === 0 ? { turn: 'sender', state: 'returned', assessBefore: now.toISOString() } : {}),
  }));

  it('go in one page of a few dozen kB, and are drawn within half a second', async () => {
    html(parts);
    const begun = performance.now();
    const page = html(parts);
    const milliseconds = performance.now() - begun;
    const sent = await coded(page, 'br');
    const best = await promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    tellFigures(`sent list: 500 parts are ${Math.round(page.length / 1000)} kB, ${Math.round(sent.length / 1000)} kB as sent (${Math.round(best.length / 1000)} kB at best), drawn in ${Math.round(milliseconds)} ms`);
    expect(page.match(/<th scope="row">/g)).toHaveLength(500);
    expect(sent.length).toBeLessThan(60_000);
    expect(milliseconds).toBeLessThan(500);
  });
});
