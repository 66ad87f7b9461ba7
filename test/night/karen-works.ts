import { demoPersonByKey } from '../../db/seed/demo-people.js';
import { atApi, done as answered } from '../builders/web-story.js';
import { act, type Night } from './night.js';

type Act = Parameters<typeof act>[3];

/** Forty wait, one of them acute and a minute old. With the mouse, as at a desk. */
export async function karenWorks(night: Night, acute: string): Promise<void> {
  const { karen, album, before, house } = night;
  const done = (what: string, how: Act) => act(night, what, karen, how);
  const button = (name: string, reference?: string) => karen.getByRole('button', { name: reference === undefined ? name : `${name} for sag ${reference}`, exact: true });
  const link = (name: string, reference?: string) => karen.getByRole('link', { name: reference === undefined ? name : `${name} for sag ${reference}`, exact: true });
  const heading = (name: string | RegExp) => karen.getByRole('heading', { name });
  const inbox = link('Indbakke').first();
  const flash = (text: string) => karen.locator('#flash', { hasText: text });

  await done('is told that something has come, opens the acute one and reads how to make contact', async (hands) => {
    await karen.locator('#live-notice p').waitFor({ state: 'visible' });
    await album.take(karen, 'karen-told', { height: 560, isWhole: true });
    await hands.pressUntil(karen.locator('#live-notice a'), button('Åbn', acute));
    await album.take(karen, 'karen-inbox', { height: 860 });
    await album.take(karen, 'karen-inbox-phone', { height: 844, isWhole: true, on: 'phone' });
    await hands.press(link('Akutte (4)'));
    await hands.pressUntil(button('Åbn', acute), flash('Sagen er åbnet'));
    await album.take(karen, 'karen-case', { height: 640 });
    await album.take(karen, 'karen-case-phone', { height: 844, isWhole: true, on: 'phone' });
  });

  await done('accepts it', (hands) => hands.pressUntil(button('Acceptér', acute), flash('Du har accepteret')));

  await done('asks the police for what is missing', async (hands) => {
    await hands.pressUntil(link('Beskeder (0)'), heading(`Beskeder i sag ${acute}`));
    await hands.press(karen.getByLabel('Der mangler en oplysning'));
    await hands.pick(karen.getByLabel('Hvad mangler der?'), 'Hvad der er sket');
    await album.take(karen, 'karen-asks', { height: 700 });
    await hands.pressUntil(button('Send beskeden'), flash('Beskeden er sendt'));
  });

  await done('takes one over from Jonas, and confirms that she has read it', async (hands) => {
    await hands.pressUntil(inbox, heading('Indbakke'));
    await hands.pressUntil(link('Vis', before.fromJonas), heading('Jonas Eksempel beder dig overtage sagen'));
    await album.take(karen, 'karen-asked-to-take-over', { height: 640 });
    await hands.pressUntil(button('Jeg har læst den og overtager', before.fromJonas), flash('Du har bekræftet'));
  });

  await done('asks Jonas to take one over, and sees that he has read it', async (hands) => {
    await hands.pressUntil(inbox, heading('Indbakke'));
    await hands.pressUntil(link('Vis', before.forJonas), link('Giv videre', before.forJonas));
    await hands.pressUntil(link('Giv videre', before.forJonas), heading(`Giv sag ${before.forJonas} videre`));
    await hands.pick(karen.getByLabel('Hvem skal overtage?'), 'Jonas Eksempel');
    await hands.pressUntil(button('Bed kollegaen overtage'), flash('Din kollega er bedt om at overtage'));
    await jonasTakesOver();
    await karen.locator('#live-notice p').waitFor({ state: 'visible' });
    await hands.pressUntil(karen.locator('#live-notice a'), karen.getByText('Jonas Eksempel har sagen.'));
    await album.take(karen, 'karen-handed-over', { height: 260 });
  });

  await done('returns one that belongs to Greve', async (hands) => {
    await hands.pressUntil(inbox, heading('Indbakke'));
    await hands.pressUntil(button('Åbn', before.ofGreve), flash('Sagen er åbnet'));
    await hands.pressUntil(link('Returnér', before.ofGreve), heading(`Returnér sag ${before.ofGreve}`));
    await hands.press(karen.getByLabel('Forkert kommune'));
    await hands.pick(karen.getByLabel('Hvilken kommune hører den til?'), 'Greve');
    await album.take(karen, 'karen-returns', { height: 640 });
    await hands.pressUntil(button('Returnér til politiet'), flash('returneret til politiet'));
  });

  await done('decides one with its ground, answers the police and closes it', async (hands) => {
    await hands.pressUntil(link('Vis', before.toDecide), link('Afgør', before.toDecide));
    await hands.pressUntil(link('Afgør', before.toDecide), heading(`Afgør sag ${before.toDecide}`));
    await hands.press(karen.getByLabel('Der indledes en undersøgelse'));
    await hands.pressAndWrite(karen.getByLabel('Begrundelse'), 'Barnet har hørt volden flere gange. Undersøgelse efter § 20.');
    await album.take(karen, 'karen-decides', { height: 780 });
    await hands.pressUntil(button('Gem afgørelsen'), flash('Afgørelsen er gemt.'));
    await hands.pressUntil(link('Svar politiet', before.toDecide), heading(`Svar politiet om sag ${before.toDecide}`));
    await hands.press(karen.getByLabel('Der er fulgt op på underretningen', { exact: true }));
    await hands.pressUntil(button('Send svaret'), flash('Svaret er sendt til politiet.'));
    await hands.pressUntil(link('Luk', before.toDecide), heading(`Luk sag ${before.toDecide}`));
    await hands.pressUntil(button('Luk sagen'), flash('Sagen er lukket.'));
  });

  /** At his own window: he reads first, for nobody takes over what they have not read. */
  async function jonasTakesOver(): Promise<void> {
    const { name } = demoPersonByKey('jonas-koege-child-intake')!;
    const jonas = await atApi(house, 'jonas-koege-child-intake');
    const { parts } = await answered(jonas.get('/inbox'));
    const part = parts.find(({ reference }: { reference: string }) => reference === before.forJonas);
    if (part.handOver.toName !== name) throw new Error(`${name} is not asked.`);
    const { version } = await answered(jonas.get(`/parts/${part.id}`));
    await answered(jonas.post(`/parts/${part.id}/take-over`, { version }));
  }
}
