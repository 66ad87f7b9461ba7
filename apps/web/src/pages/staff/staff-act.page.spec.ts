import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { staffActPage } from './staff-act.page.js';
import { actOf, type StaffAct, staffActs } from './staff-acts.js';
import { assigned, colleague, proposed, staffUnits } from '../../../../../test/builders/staff-list.js';

type Asked = Parameters<typeof staffActPage>[0];

const html = (asked: Partial<Asked> & { act: StaffAct }, language: 'da' | 'en' = 'da') =>
  drawn(staffActPage({ place: { member: colleague([]), units: staffUnits }, ...asked }, sessionOfA('administrator'), language), language);
const onMember = (act: StaffAct, disabledSince: string | null) => html({ act, place: { member: colleague([], { disabledSince }), units: staffUnits } });

describe('what an administrator is about to do', () => {
  it.each([
    ['disable', undefined, '/da/administration/brugere/nora/spaer', 7],
    ['end', assigned(), '/da/administration/brugere/nora/roller/a1/afslut', 3],
    ['approve', proposed('ivar'), '/da/administration/brugere/nora/roller/p1/godkend', 1],
    ['turnDown', proposed('ivar'), '/da/administration/brugere/nora/roller/p1/afvis', 1],
    ['withdraw', proposed('me'), '/da/administration/brugere/nora/roller/p1/traek-tilbage', 1],
  ] as const)('is sent with the version that was seen: %s', (act, assignment, address, version) => {
    const page = html({ act, ...(assignment === undefined ? {} : { assignment }) });
    expect(page).toContain(`<form method="post" action="${address}"`);
    expect(page).toContain(`name="version" value="${version}"`);
  });

  it.each([
    ['approving one\'s own proposal', { act: 'approve', assignment: proposed('me') }],
    ['taking back another\'s', { act: 'withdraw', assignment: proposed('ivar') }],
    ['ending what is over', { act: 'end', assignment: assigned({ standing: 'ended', validTo: '2026-11-02T08:00:00Z' }) }],
    ['approving what is no more', { act: 'approve' }],
    ['disabling oneself', { act: 'disable', place: { member: colleague([], { staffMemberId: 'me' }), units: staffUnits } }],
  ] as const)('has no button for %s', (_what, asked) => {
    const page = html(asked);
    expect(page).not.toContain('<form');
    expect(wordsOf(page)).toContain('Det kan ikke gøres, som det står nu.');
    expect(page).toContain('Tilbage til medarbejderen');
  });

  it('is either to disable or to enable', () => {
    expect(onMember('disable', null)).toContain('<form');
    expect(onMember('enable', null)).not.toContain('<form');
    expect(onMember('enable', '2026-11-22T08:00:00Z')).toContain('<form');
    expect(onMember('disable', '2026-11-22T08:00:00Z')).not.toContain('<form');
  });

  it('says why it was not done, and shows how things are now', () => {
    const page = html({ act: 'approve', assignment: assigned(), error: 'En anden har ændret det' });
    expect(page).toContain('href="#act">En anden har ændret det</a>');
    expect(wordsOf(page)).toContain('Status Gælder nu');
  });

  it('is named by its address, and by no other word', () => {
    const all = Object.keys(staffActs) as StaffAct[];
    expect(all.map((act) => actOf(staffActs[act].slug, all))).toEqual(all);
    expect(actOf('slet', all)).toBeUndefined();
    expect(actOf('spaer', ['end'])).toBeUndefined();
  });
});
