import { aListedDraft } from '../../../../../test/builders/listed-draft.js';
import { drawn, police, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { actId, draftActPage, type DraftActAsked, reasonId } from './draft-act.page.js';
import { actOf, type DraftAct, draftActs } from './draft-acts.js';

const html = (asked: DraftActAsked, language: 'da' | 'en' = 'da') => drawn(draftActPage(asked, sessionOfA('police_coordinator', police), language), language);
const withChild = aListedDraft({ children: 1, hadChild: true });
const colleagues = aListedDraft({ isOwn: false, begunHoursAgo: 11, owner: 'Freja <b>Eksempel</b>' });

describe('what somebody is about to do with a draft', () => {
  it.each([
    ['takeOver', colleagues, 'overtag'],
    ['notNecessary', withChild, 'ikke-noedvendig'],
    ['delete', aListedDraft(), 'slet'],
  ] as const)('is sent with the version that was seen: %s', (act, draft, slug) => {
    const page = html({ act, draft });
    expect(page).toContain(`<form method="post" action="/da/kladder/${draft.id}/${slug}"`);
    expect(page).toContain('name="version" value="3"');
  });

  it.each([
    ['deleting what a child was on', { act: 'delete', draft: withChild }],
    ['deleting a colleague\'s', { act: 'delete', draft: colleagues }],
    ['answering for a colleague', { act: 'notNecessary', draft: colleagues }],
    ['taking over one\'s own', { act: 'takeOver', draft: withChild }],
  ] as const)('has no button for %s', (_what, asked) => {
    const page = html(asked);
    expect(page).not.toContain('<form');
    expect(wordsOf(page)).toContain('Det kan ikke gøres med kladden, som den er nu.');
    expect(page).toContain('href="/da/kladder"');
  });

  it('says of a draft that is none of theirs any more what may have become of it', () => {
    const page = html({ act: 'takeOver', draft: undefined });
    expect(page).not.toContain('<form');
    expect(wordsOf(page)).toContain('Den kan være sendt, afsluttet, slettet eller overtaget af en kollega.');
  });

  it('asks for a reason out of the list, chooses none beforehand, and keeps what was chosen', () => {
    const page = html({ act: 'notNecessary', draft: withChild, errors: [{ field: reasonId, text: 'Vælg' }] });
    expect(page.match(/type="radio"/g)).toHaveLength(5);
    expect(page).not.toContain(' checked');
    expect(page).toContain(`href="#${reasonId}">Vælg</a>`);
    const again = html({ act: 'notNecessary', draft: withChild, reason: 'person_is_of_age', errors: [{ field: actId, text: 'Ændret' }] });
    expect(again).toMatch(/value="person_is_of_age" checked/);
    expect(again).toContain(`href="#${actId}">Ændret</a>`);
  });

  it('names the colleague as text', () => {
    expect(html({ act: 'takeOver', draft: colleagues })).toContain('overtage kladden fra Freja &lt;b>Eksempel');
  });

  it('is named by its address, and by no other word', () => {
    const all = Object.keys(draftActs) as DraftAct[];
    expect(all.map((act) => actOf(draftActs[act].slug))).toEqual(all);
    expect(actOf('send')).toBeUndefined();
  });
});
