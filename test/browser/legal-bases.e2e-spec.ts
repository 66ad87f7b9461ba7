import { languages } from '../../apps/web/src/texts/language.js';
import { aLaterTable, installTable } from '../builders/basis-version.js';
import { webHouse, type WebHouse } from '../harness/index.js';
import { isSound, tellLooks } from './sound-page.js';
import { visitors } from './visitors.js';

const { enter } = visitors();
let house: WebHouse;
beforeAll(async () => {
  house = await webHouse();
  await installTable(house.database, aLaterTable('2026-07-01'));
  const helle = await enter(house.origin);
  const page = await helle.signIn('helle-police-administrator');
  await page.goto('/da/retsgrundlag');
  await page.getByLabel('Version', { exact: true }).selectOption('2026-07-01');
  for (const [label, value] of [['Dag', '1'], ['Måned', '2'], ['År', '2199']] as const) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText('Forslaget er sendt.').waitFor();
}, 120_000);
afterAll(() => house?.stop());
afterAll(tellLooks);

it('is sound for whoever reads it and for the administrator of the other side, in both languages', async () => {
  const [reader, other] = [await (await enter(house.origin)).signIn('karen-koege-child-intake'), await (await enter(house.origin)).signIn('inge-koege-administrator')];
  for (const language of languages) {
    await isSound(reader, 'legal-bases', language, '/retsgrundlag');
    await isSound(other, 'legal-bases-administrator', language, '/retsgrundlag');
  }
  await other.goto('/da/retsgrundlag');
  await other.getByRole('button', { name: 'Sæt i kraft' }).click();
  await other.getByText('Versionen er sat i kraft fra sin dag.').waitFor();
}, 300_000);
