import { aListedDraft } from '../../../../../test/builders/listed-draft.js';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { UnsentNotice } from './unsent-notice.js';

type Draft = ReturnType<typeof aListedDraft>;
const html = (drafts: Draft[], language: 'da' | 'en' = 'da') =>
  drawn({ title: 'x', content: <UnsentNotice drafts={drafts} language={language} /> }, language);
const overdue = (more: Parameters<typeof aListedDraft>[0] = {}) => aListedDraft({ begunHoursAgo: 9, ...more });
const withChild = { children: 1, hadChild: true };

describe('"Kladde ikke sendt" on another page', () => {
  it('is not there when there is nothing to say', () => {
    expect(html([])).not.toContain('Kladde ikke sendt');
  });

  it('says how many of one\'s own there are, when the first is deleted, and where they are', () => {
    const page = html([overdue(), overdue({ begunHoursAgo: 10 })]);
    expect(wordsOf(page)).toContain('Kladde ikke sendt Du har 2 kladder, der ikke er sendt. Den første slettes man. 23. nov. kl. 23.48.');
    expect(page).toContain('href="/da/kladder"');
  });

  it('says whose the duty is when a child was on one, and names no end that will not come', () => {
    const text = wordsOf(html([overdue(withChild)]));
    expect(text).toContain('Du har en kladde, der ikke er sendt. Der har stået et barn på den, og pligten til at underrette er din egen');
    expect(text).not.toContain('slettes');
  });

  it('says that there are some of colleagues, and not whose', () => {
    const text = wordsOf(html([overdue({ isOwn: false, begunHoursAgo: 11 })]));
    expect(text).toContain('En kollega i din enhed har en kladde, der ikke er sendt.');
    expect(text).not.toContain('Freja');
    expect(text).not.toContain('Du har');
  });

  it('says why a colleague\'s is red', () => {
    const text = wordsOf(html([overdue({ ...withChild, isOwn: false, begunHoursAgo: 13, isKept: true }), overdue({ isOwn: false, begunHoursAgo: 11 })]));
    expect(text).toContain('Kolleger i din enhed har 2 kladder, der ikke er sendt. På mindst en af dem er tiden udløbet, og der har stået et barn på den.');
  });

  it('is red when a child\'s time is up', () => {
    expect(html([overdue(withChild)])).toContain('alert-warning');
    expect(html([overdue({ ...withChild, isKept: true })])).toContain('alert-error');
  });

  it('says the same in English', () => {
    expect(wordsOf(html([overdue()], 'en'))).toContain('Draft not sent You have a draft that has not been sent. The first is deleted Tue 24 Nov at 00:48.');
  });
});
