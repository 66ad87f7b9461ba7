import type { InboxPartAnswer, PassedOnPartAnswer } from '#api-client';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { anInboxPart } from '../../../../../test/builders/part-answer.js';
import type { Language } from '../../texts/language.js';
import { inboxConflictId, inboxPage } from './inbox.page.js';

const at = '2026-11-23T20:48:00Z';
const page = (parts: InboxPartAnswer[], more: Partial<Parameters<typeof inboxPage>[0]> = {}, language: Language = 'da') =>
  inboxPage({ inbox: { at, isCut: false, endedConsents: [], parts }, passedOn: { isCut: false, parts: [] }, csrf: 'token', language, ...more });
const html = (...asked: Parameters<typeof page>) => drawn(page(...asked), asked[2]);
const words = (...asked: Parameters<typeof page>) => wordsOf(html(...asked));
const opened = { state: 'opened', openedAt: at, name: '<b>Bo</b> Prøve', version: 3 } as const;

describe('the inbox', () => {
  it('says of what nobody has opened the reference, the clock and the children, and no name', () => {
    expect(words([anInboxPart()])).toContain('NV-7KQ2-M9XD 2 børn 23 t 0 min tilbage tirs. 24. nov., 20.48 Ikke åbnet Åbn for sag NV-7KQ2-M9XD Acceptér for sag NV-7KQ2-M9XD');
  });

  it('says once, above all lines, why there are no names, and nothing where all are opened', () => {
    expect(words([anInboxPart(), anInboxPart(), anInboxPart(opened)]).split('Navne vises, når sagen er åbnet.')).toHaveLength(2);
    expect(words([anInboxPart(opened)])).not.toContain('Navne vises');
  });

  it('says how urgent a part is where its heading does not', () => {
    expect(words([anInboxPart()])).not.toMatch(/20\.48 Haster/);
    expect(words([anInboxPart({ assessBefore: '2026-11-23T18:36:00Z' })])).toMatch(/Overskredet med 2 t 12 min [^N]* Haster Ikke åbnet/);
  });

  it('says the name of what is opened, as text', () => {
    expect(html([anInboxPart(opened)])).toContain('&lt;b>Bo&lt;/b> Prøve');
  });

  it('opens and accepts by buttons of a form that say which part in which version; only what is opened has a link', () => {
    const unopened = html([anInboxPart()]);
    expect(unopened).toMatch(/<form method="post" action="\/da\/indbakke"/);
    expect(unopened).toMatch(/<button[^>]* name="open" value="01900000-0000-7000-8000-000000000001\.2"/);
    expect(unopened).not.toContain('href="/da/sag/');
    expect(html([anInboxPart(opened)])).toContain('href="/da/sag/01900000-0000-7000-8000-000000000001"');
  });

  it('groups by what is late, soon and urgent, with how many there are', () => {
    const text = words([anInboxPart({ assessBefore: '2026-11-23T18:36:00Z' }), anInboxPart({ assessBefore: '2026-11-23T23:53:00Z' }), anInboxPart(), anInboxPart({ urgency: 'AKUT' })]);
    for (const heading of ['Fristen er overskredet (1)', 'Frist inden fire timer (1)', 'Akutte (1)', 'Haster (1)']) expect(text).toContain(heading);
    expect(text).toContain('Overskredet med 2 t 12 min');
    expect(text).toContain('Kun 3 t 5 min tilbage');
  });

  it('says who has it, and who is asked to take it over', () => {
    const accepted = { ...opened, state: 'accepted' } as const;
    expect(words([anInboxPart({ ...accepted, holder: { name: 'Karen', isMe: false } })])).toContain('Karen har den');
    expect(words([anInboxPart({ ...accepted, holder: { name: 'Karen', isMe: true }, handOver: { toName: 'Jonas', toMe: false, at } })])).toContain('Du har den Venter på, at Jonas overtager den');
    const asked = words([anInboxPart(), anInboxPart({ ...accepted, holder: { name: 'Karen', isMe: false }, handOver: { toName: 'Jonas', toMe: true, at } })]);
    expect(asked.indexOf('Venter på, at du overtager')).toBeLessThan(asked.indexOf('Haster'));
    expect(asked).toContain('Karen beder dig overtage den');
  });

  it('has no clock for an adult, and says since when it waits', () => {
    const { assessBefore: _none, ...adult } = anInboxPart({ kind: 'adult', children: 0 });
    expect(words([adult])).toContain('Modtaget man. 23. nov., 20.48 · Ingen døgnfrist');
  });

  it('keeps what has ended folded away, and says that nothing waits', () => {
    const text = words([anInboxPart({ ...opened, state: 'closed' })]);
    expect(text).toContain('Ingen ubehandlede underretninger eller henvisninger. Sidst opdateret kl. 21.48.');
    expect(html([anInboxPart({ ...opened, state: 'closed' })])).toMatch(/<details[^>]*><summary[^>]*>Lukkede \(1\)/);
  });

  it('says of what was passed on whether a named human has opened it', () => {
    const given: PassedOnPartAnswer = { reference: 'NV-1111-2222', toNameDa: 'Social døgnvagt', toNameEn: 'Duty officer', passedAt: at, passedBy: 'Karen' };
    const shown = (part: PassedOnPartAnswer, language: Language = 'da') => words([], { passedOn: { isCut: false, parts: [part] } }, language);
    expect(shown(given)).toContain('NV-1111-2222 Social døgnvagt man. 23. nov., 21.48 af Karen Endnu ikke åbnet');
    expect(shown({ ...given, openedAt: at, openedBy: 'Dorte' }, 'en')).toContain('Duty officer Mon, 23 Nov, 21:48 by Karen Opened by Dorte Mon, 23 Nov, 21:48');
    expect(shown({ ...given, takenBackAt: at })).toContain('Taget tilbage af politiet, før nogen åbnede den');
  });

  it('that comes back because a colleague was first says who did what and when, and is a 409', () => {
    const part = anInboxPart({ ...opened, state: 'accepted', holder: { name: 'Karen', isMe: false } });
    const conflict = { errors: [{ field: inboxConflictId, text: 'x' }], changes: [{ at, by: 'Karen', move: 'accept' }], part };
    expect(page([part], { conflict }).status).toBe(409);
    expect(words([part], { conflict })).toContain('Ændret i mellemtiden Karen accepterede delen man. 23. nov. kl. 21.48. Nu gælder: NV-7KQ2-M9XD: Accepteret. Karen har den.');
  });

  it('tells the script how deadlines are spelled, in the language of the page', () => {
    expect(html([anInboxPart()], {}, 'en')).toContain('data-hours="{hours} h {minutes} min"');
    expect(html([anInboxPart()])).toContain('data-due="2026-11-24T19:48:00.000Z" data-nearness="calm" data-about="NV-7KQ2-M9XD"');
  });
});
