import type { Page } from 'playwright-core';
import { act, type Night } from './night.js';

type Act = Parameters<typeof act>[3];

/** The morning after, in the office that reviews Køge's log. He trusts nobody, and sees no name. */
export async function akselLooks({ album, before, ...night }: Pick<Night, 'album' | 'before' | 'done'>, aksel: Page): Promise<void> {
  const done = (what: string, how: Act) => act(night, what, aksel, how);
  const main = aksel.getByRole('main');
  const heading = (name: string | RegExp) => aksel.getByRole('heading', { name });
  const button = (name: string | RegExp) => main.getByRole('button', { name });
  const events = heading(/^(Mere end )?\d+ hændelser?$/);
  const tags = aksel.locator('.log-chosen li a');

  await done('goes from a figure of yesterday to the lines behind it', async (hands) => {
    await album.take(aksel, 'aksel-figures', { height: 900, isWhole: true });
    await hands.pressUntil(button(/^\d+ – vis i loggen: Søgning og opslag, i går/), events);
    await album.take(aksel, 'aksel-behind-a-figure', { height: 560 });
  });

  await done('searches for one case, adds a filter and takes it away again', async (hands) => {
    await hands.pressUntil(aksel.getByRole('link', { name: 'Log', exact: true }).first(), aksel.getByText('Intet er valgt'));
    await hands.pressAndWrite(aksel.locator('#reference'), before.toDecide);
    await hands.pressUntil(main.locator('.log-filter').getByRole('button'), tags.filter({ hasText: before.toDecide }));
    await hands.press(aksel.locator('.log-filter summary'));
    await hands.pick(aksel.locator('#verb'), 'Ændring');
    await hands.pressUntil(main.locator('.log-filter').getByRole('button'), tags.filter({ hasText: 'Ændring' }));
    await album.take(aksel, 'aksel-log', { height: 640 });
    await album.take(aksel, 'aksel-log-phone', { from: events, height: 700, on: 'phone' });
    await hands.press(tags.filter({ hasText: 'Ændring' }));
    await tags.filter({ hasText: 'Ændring' }).waitFor({ state: 'detached' });
  });

  await done('reads who saw the case, and takes the list away as a file', async (hands) => {
    await hands.pressUntil(aksel.getByRole('link', { name: 'Hvem har set sagen?' }).first(), heading('Hvem har set sagen?'));
    await hands.pressAndWrite(aksel.locator('#reference'), before.toDecide);
    await hands.pressUntil(button('Vis, hvem der har set den'), heading(`Opslag på ${before.toDecide}`));
    await album.take(aksel, 'aksel-who-saw', { height: 860 });
    const arriving = aksel.waitForEvent('download');
    await hands.press(button('Hent som CSV-fil'));
    const file = await arriving;
    if (!/^naervaern-log-.*\.csv$/.test(file.suggestedFilename())) throw new Error(`The file is called ${file.suggestedFilename()}.`);
  });
}
