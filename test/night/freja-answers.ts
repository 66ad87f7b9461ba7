import { act, type Night } from './night.js';

type Act = Parameters<typeof act>[3];

/** Before the end of her watch: what has come back, what is asked for, and one that should never have been sent. Keys alone. */
export async function frejaAnswers(night: Night, acute: string): Promise<void> {
  const { freja, album, before } = night;
  const done = (what: string, how: Act) => act(night, what, freja, how);
  const button = (name: string) => freja.getByRole('button', { name });
  const link = (name: string | RegExp) => freja.getByRole('link', { name });
  const heading = (name: string | RegExp) => freja.getByRole('heading', { name });
  const flash = (text: string) => freja.locator('#flash', { hasText: text });
  const sentList = freja.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Sendt' });

  await done('finds the acute one in the list of what was sent, and reads what has come back', async (hands) => {
    await hands.enterAt(sentList, link(acute));
    await album.take(freja, 'freja-sent-list', { height: 720 });
    await hands.enterAt(link(acute), heading(new RegExp(acute)));
    await album.take(freja, 'freja-follows', { height: 620 });
  });

  await done('corrects a statement, and tells the kommune so', async (hands) => {
    await hands.enterAt(link(/^Ret delen/), heading(/^Ret /));
    await hands.keyAt(freja.locator('#reason'), 'Space', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await hands.write(freja.locator('#statement-0-text'), ' Glasset lå i køkkenet.');
    await album.take(freja, 'freja-corrects', { height: 760 });
    await hands.enterAt(button('Send rettelsen'), flash('Rettelsen er sendt'));
    await hands.enterAt(link(/^Skriv en besked/), heading(/^Besked om/));
    await hands.keyAt(freja.locator('#code'), 'Space');
    await hands.enterAt(button('Send beskeden'), flash('Beskeden er sendt'));
  });

  await done('sends the returned one again, to the kommune that was proposed', async (hands) => {
    await hands.enterAt(sentList, link(before.ofGreve));
    await hands.enterAt(link(before.ofGreve), heading(new RegExp(before.ofGreve)));
    await album.take(freja, 'freja-returned', { height: 640 });
    await hands.enterAt(link(/^Send igen/), heading(/^Send .* igen/));
    await album.take(freja, 'freja-sends-again', { height: 780 });
    await hands.enterAt(button('Send igen'), flash('Delen er sendt igen.'));
  });

  await done('recalls the one about the wrong child, and says why it is not sent again', async (hands) => {
    await hands.enterAt(sentList, link(before.toRecall));
    await hands.enterAt(link(before.toRecall), heading(new RegExp(before.toRecall)));
    await hands.enterAt(link(/^Tilbagekald/), heading(/^Tilbagekald/));
    await hands.keyAt(freja.locator('#reason'), 'ArrowDown');
    await album.take(freja, 'freja-recalls', { height: 540 });
    await hands.enterAt(button('Tilbagekald delen'), flash('Delen er tilbagekaldt.'));
    await hands.enterAt(link(/^Svar: ikke nødvendigt/), heading(/^Ikke nødvendigt/));
    await hands.keyAt(freja.locator('#reason'), 'Space', 'ArrowDown', 'ArrowDown');
    await hands.enterAt(button('Svar, at det ikke er nødvendigt'), flash('Svaret er gemt'));
  });
}
