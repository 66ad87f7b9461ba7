import type { Page } from 'playwright-core';
import { act, type Night } from './night.js';

const field = (page: Page, id: string) => page.locator(`#${id}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/**
 * 03.00. A draft lies from the evening, and a new incident has to be told before she may sleep. Keys alone.
 * @returns the reference of the child's part, from the receipt
 */
export async function frejaWrites(night: Pick<Night, 'freja' | 'album' | 'done'>): Promise<string> {
  const { freja, album } = night;
  const done = (what: string, how: Parameters<typeof act>[3]) => act(night, what, freja, how);

  await heading(freja, 'Kladde ikke sendt').waitFor();
  await album.take(freja, 'freja-draft-not-sent', { height: 620, isWhole: true });
  await done('ends the draft that lay for nine hours, with the reason', async (hands) => {
    await hands.enterAt(freja.getByRole('link', { name: 'Se kladderne' }), heading(freja, 'Kladder'));
    await album.take(freja, 'freja-drafts', { height: 400 });
    await hands.enterAt(freja.getByRole('link', { name: /^Ikke nødvendigt, fordi/ }), heading(freja, 'Hvorfor er underretningen ikke nødvendig?'));
    await hands.keyAt(field(freja, 'reason'), 'Space');
    await hands.enterAt(button(freja, 'Afslut kladden'), freja.getByText('Kladden er afsluttet, og grunden er gemt.'));
  });

  await done('writes the incident on the fast page', async (hands) => {
    await hands.enterAt(freja.getByRole('link', { name: 'Ny underretning' }), heading(freja, 'Ny underretning'));
    await hands.write(field(freja, 'victim-cpr'), '010170-0000');
    await hands.write(field(freja, 'victim-name'), 'Ida Opdigtsen');
    // Chosen beforehand: it is where her last one happened.
    await field(freja, 'municipality').locator('option:checked', { hasText: 'Køge' }).waitFor({ state: 'attached' });
    await hands.keyAt(field(freja, 'urgency'), 'Space');
    await hands.keyAt(field(freja, 'violence'), 'Space');
    await hands.keyAt(field(freja, 'danger-3'), 'Space');
    await album.take(freja, 'freja-form', { height: 900 });
    await hands.enterAt(field(freja, 'add-child'), field(freja, 'child-1-cpr'));
    await hands.write(field(freja, 'child-1-cpr'), '010115-4000');
    await hands.write(field(freja, 'child-1-name'), 'Bo Opdigtsen');
    await hands.keyAt(field(freja, 'child-1-lives'), 'ArrowDown');
    await hands.keyAt(field(freja, 'child-1-exposure-1'), 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await hands.keyAt(field(freja, 'child-1-source-1'), 'ArrowDown', 'ArrowDown');
    await hands.keyAt(field(freja, 'child-1-holder-victim'), 'ArrowDown');
    await hands.keyAt(field(freja, 'child-1-holder-other'), 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await hands.keyAt(field(freja, 'child-1-informed'), 'ArrowDown');
    await album.take(freja, 'freja-child', { from: heading(freja, 'Børn'), height: 880 });
    await hands.keyAt(freja.getByText('Skriv, hvad du ved om udøveren'), 'Enter');
    await hands.write(field(freja, 'other-name'), 'Ask Tænktsen');
    await hands.keyAt(field(freja, 'other-relation'), 'ArrowDown', 'ArrowDown');
    await hands.write(field(freja, 'victim-phones'), '00 00 12 34');
    await hands.write(field(freja, 'victim-safe'), 'Sms mellem kl. 9 og 12');
    await hands.write(field(freja, 'victim-forbidden'), 'Brev til hjemmet');
    await hands.keyAt(field(freja, 'victim-contact-in'), 'Space');
    await hands.write(field(freja, 'statement-1-text'), 'Der lå knust glas i stuen. Ida blødte fra læben.');
    await hands.keyAt(field(freja, 'statement-1-label'), 'ArrowDown');
    await hands.keyAt(field(freja, 'statement-1-in'), 'Space');
    await hands.keyAt(field(freja, 'statement-1-in-2'), 'Space');
    await album.take(freja, 'freja-statements', { from: heading(freja, 'Hvad er der sket?'), height: 700 });
    await album.take(freja, 'freja-form-phone', { from: heading(freja, 'Sådan får kommunen sikkert kontakt'), height: 960, on: 'phone' });
    await hands.keyAt(field(freja, 'victim-consent'), 'Space');
    await hands.enterAt(button(freja, 'Fortsæt'), heading(freja, 'Svaret om samtykke'));
  });

  await done('writes what was agreed about consent', async (hands) => {
    await hands.keyAt(field(freja, 'victim-mode'), 'Space');
    await hands.keyAt(field(freja, 'victim-alone'), 'Space');
    await hands.write(field(freja, 'victim-language'), 'dansk');
    await hands.keyAt(field(freja, 'victim-has-interpreter'), 'ArrowDown');
    await hands.write(field(freja, 'victim-scope'), 'Navn og telefon til voldskoordinatoren, som ringer');
    // Who it is, how to reach her, what she has told and what kind of violence: all that stands in her part.
    for (const item of ['victim-items', 'victim-items-2', 'victim-items-5', 'victim-items-6']) await hands.keyAt(field(freja, item), 'Space');
    await hands.keyAt(field(freja, 'victim-months'), 'Space');
    await album.take(freja, 'freja-consent', { height: 820 });
    await hands.enterAt(button(freja, 'Fortsæt til kontrol'), heading(freja, 'Kontrollér og send'));
  });

  await done('reads it through, writes down two calls that nobody answered, and sends', async (hands) => {
    await album.take(freja, 'freja-check-calls', { height: 800 });
    await hands.keyAt(field(freja, 'call-1-result'), 'ArrowDown');
    await hands.keyAt(field(freja, 'call-2-result'), 'ArrowDown');
    await album.take(freja, 'freja-check', { from: heading(freja, 'Hvem får hvad'), height: 720 });
    await hands.enterAt(button(freja, 'Send underretning'), heading(freja, 'Underretningen er sendt'));
  });
  await album.take(freja, 'freja-receipt', { height: 780 });
  return (await heading(freja, /^Barnets del NV-/).innerText()).replace('Barnets del ', '');
}
