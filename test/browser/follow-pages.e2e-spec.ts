import type { Page } from 'playwright-core';
import { languages } from '../../apps/web/src/texts/language.js';
import { type SentInAllStates, sentInAllStates, type SentPart } from '../builders/sent-story.js';
import { howMany, webHouse, type WebHouse } from '../harness/index.js';
import { isSound, looksSound, tellLooks } from './sound-page.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
let sent: SentInAllStates;
beforeAll(async () => {
  house = await webHouse();
  sent = await sentInAllStates(house);
}, 90_000);
afterAll(() => house?.stop());
afterAll(tellLooks);

const at = ({ referralId, partId }: SentPart, place = ''): string => `/sendt/${referralId}/${partId}${place}`;

describe('the pages of an officer after sending', () => {
  it('are accessible in both languages, flow at 320 px, and nothing complains', async () => {
    const page = await (await enter(house.origin)).signIn('freja-police-officer');
    const paths: [name: string, path: string][] = [
      ['sent-list', '/mine'], ['sent-list-own', '/mine/egne'],
      ['sent-referral', `/sendt/${sent.received.referralId}`], ['sent-referral-returned', `/sendt/${sent.returned.referralId}`], ['sent-case', `/sendt/${sent.received.referralId}/sag`],
      ['sent-delivered', at(sent.delivered)], ['sent-received', at(sent.received)], ['sent-recalled', at(sent.recalled)], ['sent-withdrawn', at(sent.withdrawn)],
      ['sent-recall', at(sent.delivered, '/tilbagekald')], ['sent-correct', at(sent.opened, '/ret')], ['sent-again', at(sent.returned, '/send-igen')],
      ['sent-not-necessary', at(sent.recalled, '/ikke-noedvendigt')], ['sent-outside', at(sent.outside, '/afleveret')], ['sent-withdraw', at(sent.adult, '/traek-samtykke')],
      ['sent-reply', at(sent.opened, '/besked')], ['sent-not-possible', at(sent.opened, '/tilbagekald')],
    ];
    for (const [name, path] of paths) for (const language of languages) await isSound(page, name, language, path);
  }, 400_000 * howMany.axeWidths.length);

  it('with nothing sent are, too', async () => {
    const page = await (await enter(house.origin)).signIn('signe-local-police-officer');
    for (const language of languages) await isSound(page, 'sent-nothing', language, '/mine');
  }, 100_000 * howMany.axeWidths.length);

  it('with errors are, too', async () => {
    const visitor = await enter(house.origin);
    visitor.expectComplaint(/422/);
    const page = await visitor.signIn('freja-police-officer');
    const forms: [name: string, part: SentPart, place: string][] = [
      ['recall', sent.delivered, 'tilbagekald'], ['correct', sent.opened, 'ret'], ['again', sent.recalled, 'send-igen'], ['outside', sent.outside, 'afleveret'], ['reply', sent.opened, 'besked'],
    ];
    for (const language of languages) {
      for (const [name, part, place] of forms) {
        await page.goto(`/${language}${at(part, `/${place}`)}`);
        if (name === 'again') await emptied(page, 'receiver');
        await page.locator('#act').click();
        await page.locator('#error-summary').waitFor();
        await looksSound(page, `sent-${name}-error`);
      }
    }
  }, 300_000 * howMany.axeWidths.length);
});

const emptied = (page: Page, name: string) => page.locator(`select[name="${name}"]`).selectOption('');
