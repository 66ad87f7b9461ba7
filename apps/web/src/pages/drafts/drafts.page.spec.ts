import { aListedDraft } from '../../../../../test/builders/listed-draft.js';
import { drawn, police, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { draftsPage } from './drafts.page.js';

type Draft = ReturnType<typeof aListedDraft>;
const html = (drafts: Draft[], language: 'da' | 'en' = 'da') => drawn(draftsPage({ drafts }, sessionOfA('police_officer', police), language), language);
const words = (...drafts: Draft[]) => wordsOf(html(drafts));
const withChild = { children: 1, hadChild: true };
const own = aListedDraft();
const colleagues = aListedDraft({ ...withChild, begunHoursAgo: 11, isOwn: false, id: '019b76da-a800-7000-8000-0000000000d2', owner: 'Malthe <i>Prøvesen</i>' });

describe('the list of unsent drafts', () => {
  it('says when there is none, as of when', () => {
    expect(words()).toContain('Ingen kladder mangler at blive sendt. Sidst opdateret kl. 21.48');
  });

  it('has one\'s own first, and those of colleagues apart, by name', () => {
    const text = words(own, colleagues);
    expect(text.indexOf('Din kladde')).toBeGreaterThan(-1);
    expect(text.indexOf('En kollegas kladde')).toBeGreaterThan(text.indexOf('Din kladde'));
    expect(html([own, colleagues])).toContain('Malthe &lt;i>Prøvesen');
    expect(words(own)).not.toContain('kollegas kladde');
  });

  it.each([
    ['without a child', {}, 'Slettes tirs. 24. nov. kl. 08.48, hvis den ikke er sendt.'],
    ['with one', withChild, 'Slettes ikke, for der har stået et barn på den. Fra tirs. 24. nov. kl. 06.48 ser din enhed, at den ikke er sendt.'],
    ['with one, after 10 hours', { ...withChild, begunHoursAgo: 10 }, 'Din enhed ser nu, at den ikke er sendt.'],
    ['with one, after 12 hours', { ...withChild, begunHoursAgo: 14, isKept: true }, 'Tiden udløb man. 23. nov. kl. 19.48. Den bliver stående, til den er sendt'],
  ])('says what will happen to a draft %s, and when', (_what, more, text) => {
    expect(words(aListedDraft(more))).toContain(text);
  });

  it.each([
    ['that is young', {}, ['Slettes'], ['Kladde ikke sendt', 'barn']],
    ['that is overdue', { begunHoursAgo: 8 }, ['Kladde ikke sendt'], ['Gemt for barnets skyld']],
    ['with two children', { children: 2, hadChild: true }, ['2 børn'], ['Kladde ikke sendt']],
    ['whose child was taken off', { hadChild: true }, ['Et barn er taget af igen'], ['0 børn']],
    ['that is kept', { ...withChild, begunHoursAgo: 13, isKept: true }, ['Gemt for barnets skyld', '1 barn'], ['Kladde ikke sendt']],
  ])('marks a draft %s in words', (_what, more, marks, others) => {
    const text = words(aListedDraft(more)).replace(/^.*Hvad du kan gøre/, '');
    for (const mark of marks) expect(text).toContain(mark);
    for (const other of others) expect(text).not.toContain(other);
  });

  it.each([
    ['one\'s own', own, ['/da/underretning/019b76da-a800-7000-8000-0000000000d1', '/da/kladder/019b76da-a800-7000-8000-0000000000d1/slet']],
    ['one\'s own with a child', { ...own, ...withChild }, ['/da/underretning/019b76da-a800-7000-8000-0000000000d1', '/da/kladder/019b76da-a800-7000-8000-0000000000d1/ikke-noedvendig']],
    ['a colleague\'s', colleagues, ['/da/kladder/019b76da-a800-7000-8000-0000000000d2/overtag']],
  ])('offers for %s what can be done with it, and nothing else', (_what, draft, addresses) => {
    expect([...html([draft]).matchAll(/<a class="button[^"]*" href="([^"]+)"/g)].map(([, href]) => href)).toEqual(addresses);
  });

  it('tells drafts apart for those who hear the buttons only', () => {
    expect(words(own)).toContain('Fortsæt – kladden, du begyndte man. 23. nov. kl. 20.48');
    expect(words(colleagues)).toContain('Overtag – kladden, Malthe');
  });

  it('says the same in English', () => {
    const text = wordsOf(html([own, colleagues], 'en'));
    expect(text).toContain('Is deleted Tue 24 Nov at 08:48 unless it is sent.');
    expect(text).toContain('Take over – the draft that Malthe');
  });
});
