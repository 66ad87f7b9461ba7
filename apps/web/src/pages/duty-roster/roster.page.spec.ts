import type { DirectoryUnitAnswer, OrganisationReadinessAnswer, RosterAnswer, RosterShiftAnswer } from '#api-client';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { coverAddress, timeToCover } from './addresses.js';
import { rosterPage } from './roster.page.js';
import { rostersPage } from './rosters.page.js';

const bilingual = (da: string, en = da) => ({ da, en });
const shift = (name: string, startsAt: string, endsAt: string, change: Partial<RosterShiftAnswer> = {}): RosterShiftAnswer => ({
  id: `shift-${startsAt}`, staffMemberId: name, name, phone: '+45 12 34 56 71', startsAt, endsAt, version: 1, countsAsCovered: true, ...change,
});
const running = shift('Dorte Påfundsen', '2026-11-27T15:00:00Z', '2026-11-28T07:00:00Z');
const next = shift('Pia Prøvesen', '2026-11-29T07:00:00Z', '2026-11-29T15:00:00Z');
const gap = { from: '2026-11-28T15:00:00Z', to: '2026-11-29T07:00:00Z' };
const roster: RosterAnswer = {
  unit: { id: 'unit', kind: 'duty_officer', name: bilingual('Social døgnvagt', 'Duty officer') },
  within: { from: '2026-11-28T02:00:00Z', to: '2026-12-12T02:00:00Z' }, shifts: [running, next], mustBeCovered: true, gaps: [gap], mayEdit: true,
};
const page = (change: Partial<RosterAnswer> = {}, language: 'da' | 'en' = 'da') => drawn(rosterPage({ ...roster, ...change }, [], language), language);
const words = (change: Partial<RosterAnswer> = {}, language: 'da' | 'en' = 'da') => wordsOf(page(change, language));

describe('a duty roster', () => {
  it('says gaps in red words, with a way to close each', () => {
    expect(page()).toContain('<strong class="danger">Ingen vagt fra lør. 28. nov. kl. 16.00 til søn. 29. nov. kl. 08.00.</strong>');
    expect(page({}, 'en')).toContain('<strong class="danger">Nobody on duty from Sat 28 Nov at 16:00 to Sun 29 Nov at 08:00.</strong>');
    expect(page()).toContain('href="/da/administration/vagtplan/unit/ny?fra=2026-11-28T15:00Z&amp;til=2026-11-29T07:00Z"');
  });

  it('says when there are none, and when none are possible', () => {
    expect(words({ gaps: [] })).toContain('Der er ingen huller i de næste 14 dage.');
    const needless = words({ gaps: [], mustBeCovered: false });
    expect(needless).toContain('Her behøver ingen have vagt.');
    expect(needless).not.toContain('ingen huller');
  });

  it('says who is on duty now and who comes next', () => {
    expect(words()).toContain('Har vagt nu Dorte Påfundsen , +45 12 34 56 71 , til lør. 28. nov. kl. 08.00');
    expect(words()).toContain('Næste vagt Pia Prøvesen , +45 12 34 56 71 , fra søn. 29. nov. kl. 08.00');
  });

  it('counts nobody who can no longer take the shift, and says so', () => {
    const text = words({ shifts: [{ ...running, countsAsCovered: false }, { ...next, countsAsCovered: false }] });
    expect(text).toContain('Har vagt nu Ingen har vagt nu Næste vagt Ingen planlagt');
    expect(text).toContain('Tæller ikke: har ikke længere en rolle, der kan tage vagten');
    expect(words()).not.toContain('Tæller ikke');
  });

  it('is alarmed that nobody is on duty only when nobody answers', () => {
    const nobody = /badge-error">Ingen har vagt nu/;
    expect(page({ shifts: [next], gaps: [{ ...gap, from: roster.within.from }] })).toMatch(nobody);
    expect(page({ shifts: [next] })).not.toMatch(nobody);
    expect(words({ shifts: [next] })).toContain('Ingen har vagt nu');
  });

  it('stands by day in Denmark, shifts and gaps in order, what runs already under today', () => {
    const days = page().split('<h3').slice(1).map(wordsOf);
    expect(days).toHaveLength(2);
    expect(days[0]).toMatch(/lørdag 28. november 2026 .*fre. 27. nov. kl. 16.00 – 08.00 Dorte Påfundsen .* 16.00 – søn. 29. nov. kl. 08.00 Ingen vagt/);
    expect(days[1]).toMatch(/søndag 29. november 2026 .*08.00 – 16.00 Pia Prøvesen/);
  });

  it('says when nothing is planned', () => {
    expect(words({ shifts: [], gaps: [] })).toContain('Der er ingen vagter i de næste 14 dage. Sidst opdateret kl. 03.00.');
  });

  it('says of each button what it is about, and has none for those who may only read', () => {
    expect(words()).toContain('Ret vagten for Dorte Påfundsen fre. 27. nov. kl. 16.00');
    expect(words()).toContain('Tilføj vagt');
    expect(words({ mayEdit: false })).not.toMatch(/Ret |Tilføj|Sæt en vagt ind/);
    expect(page({ mayEdit: false })).not.toContain('/ny');
  });

  it('follows changes', () => {
    expect(page()).toContain('data-live="directory.changed"');
  });
});

describe('a gap to close', () => {
  it('is in the address, at most seven days of it, and read again', () => {
    const query = (interval: typeof gap) => Object.fromEntries(new URL(coverAddress('unit', interval, 'da'), 'https://x.example').searchParams);
    expect(timeToCover(query(gap))).toEqual({ from: new Date(gap.from), to: new Date(gap.to) });
    expect(timeToCover(query({ ...gap, to: '2026-12-24T07:00:00Z' }))?.to).toEqual(new Date('2026-12-05T15:00:00Z'));
  });

  it.each([[{}], [{ fra: '2026-11-28T15:00Z' }], [{ fra: 'x', til: 'y' }], [{ fra: '2026-13-28T15:00Z', til: '2026-11-29T07:00Z' }], [{ fra: ['2026-11-28T15:00Z'], til: '2026-11-29T07:00Z' }]])(
    'is none when the address says none: %j', (query) => {
      expect(timeToCover(query)).toBe(undefined);
    },
  );
});

describe('the list of duty rosters', () => {
  const unit: DirectoryUnitAnswer = {
    unitId: 'unit', kind: 'duty_officer', name: bilingual('Social døgnvagt'), organisation: { id: 'koege', kind: 'municipality', name: bilingual('Køge Kommune'), municipalityCode: '0259' },
    phone: '+45 12 34 56 78', openingHours: [], isOpenNow: true, roleHolders: [], hasRoleHolder: true, onDutyNow: [], version: 1,
  };
  const readinessWith = (details: { gaps?: number; firstGap?: typeof gap }): OrganisationReadinessAnswer => ({
    units: [{ unitId: 'unit', kind: 'duty_officer', name: unit.name, tasks: [{ code: 'duty_roster', isReady: false, details }] }], organisation: [],
  });
  const list = (readiness?: OrganisationReadinessAnswer) => wordsOf(drawn(rostersPage({ units: [unit], readiness, organisation: 'Køge Kommune', language: 'da' })));

  it('says where the gaps are to who runs the organisation', () => {
    expect(list(readinessWith({ gaps: 3, firstGap: gap }))).toContain('Ingen vagt fra lør. 28. nov. kl. 16.00 til søn. 29. nov. kl. 08.00 og 2 huller mere');
    expect(list(readinessWith({ gaps: 1, firstGap: gap }))).not.toContain('mere');
    expect(list(readinessWith({ gaps: 0 }))).toContain('Ingen huller');
    expect(list({ units: [], organisation: [] })).toContain('Behøver ikke vagt');
    expect(list()).not.toContain('Huller');
  });

  it('says plainly when nobody is on duty and nobody planned', () => {
    expect(list()).toContain('Social døgnvagt Ingen har vagt nu Ingen planlagt');
  });
});
