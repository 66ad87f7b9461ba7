import type { RosterShiftAnswer } from '#api-client';
import { drawn, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { conflictId } from './send-shift.js';
import { changeShiftPage, newShiftPage } from './shift.page.js';
import { newShift, readShift, shiftIn, shiftInForce, type TypedShift } from './typed-shift.js';

const unit = { id: 'unit', kind: 'duty_officer' as const, name: { da: 'Social døgnvagt', en: 'Duty officer' } };
const people = [
  { id: 'dorte', name: 'Dorte Påfundsen', mayTakeShift: true, mayBeDeputy: true },
  { id: 'inge', name: 'Inge Demodatter', mayTakeShift: false, mayBeDeputy: false },
];
const shift: RosterShiftAnswer = {
  id: 'shift', staffMemberId: 'dorte', name: 'Dorte Påfundsen', phone: '+45 12 34 56 71', startsAt: '2026-11-28T15:00:00Z', endsAt: '2026-11-29T07:00:00Z', version: 3, countsAsCovered: true,
};
const about = { unit, people, csrf: 'token', language: 'da' as const };
const valueOf = (page: string, name: string) => {
  const field = new RegExp(`name="${name}" value(?:="([^"]*)")?`).exec(page);
  return field && (field[1] ?? '');
};
const typedAt = (from: [string, string, string, string, string?], to: [string, string, string, string, string?]): TypedShift => {
  const moment = ([day, month, year, clock, which = '']: typeof from) => ({ day: { day, month, year }, clock, which });
  return { staffMemberId: 'dorte', from: moment(from), to: moment(to), phone: '12345671' };
};
const wrong = (typed: TypedShift) => {
  const read = shiftIn(typed, 'da');
  return 'errors' in read ? read.errors : [];
};

describe('a new shift', () => {
  it('covers the gap that was chosen', () => {
    const page = drawn(newShiftPage({ ...about, shiftId: 'new', typed: newShift(new Date(shift.startsAt), new Date(shift.endsAt), 'da') }));
    const names = ['shift', 'from-day', 'from-month', 'from-year', 'from-clock', 'to-day', 'to-month', 'to-year', 'to-clock'];
    expect(names.map((name) => valueOf(page, name))).toEqual(['new', '28', '11', '2026', '16.00', '29', '11', '2026', '08.00']);
  });

  it('begins today, otherwise', () => {
    const { from, to } = newShift(new Date('2026-11-23T23:30:00Z'), undefined, 'da');
    expect([from.day, from.clock, to.day.day]).toEqual([{ day: '24', month: '11', year: '2026' }, '', '']);
  });

  it('is for those who may take it, and nobody is chosen beforehand', () => {
    const page = drawn(newShiftPage({ ...about, shiftId: 'new', typed: newShift(new Date(), undefined, 'da') }));
    expect([...page.matchAll(/<option value="([^"]*)"/g)].map(([, id]) => id)).toEqual(['dorte']);
    expect(page).not.toContain(' selected');
    expect(wordsOf(page)).not.toContain('Ingen kan tage vagten');
    expect(wordsOf(drawn(newShiftPage({ ...about, people: [people[1]!], shiftId: 'new', typed: newShift(new Date(), undefined, 'da') })))).toContain('Ingen kan tage vagten');
  });
});

describe('what was typed', () => {
  it('is sent as instants', () => {
    expect(shiftIn(typedAt(['28', '11', '2026', '1600'], ['29', '11', '2026', '8:00']), 'da')).toEqual({
      shift: { staffMemberId: 'dorte', startsAt: '2026-11-28T15:00:00.000Z', endsAt: '2026-11-29T07:00:00.000Z', phone: '12345671' },
    });
  });

  it('is read as it was shown', () => {
    const { staffMemberId, from, to, phone } = shiftInForce(shift, 'da');
    const parts = Object.entries({ from, to }).flatMap(([name, { day, clock, which }]) => [
      [`${name}-day`, day.day], [`${name}-month`, day.month], [`${name}-year`, day.year], [`${name}-clock`, clock], [`${name}-which`, which],
    ]);
    expect(readShift({ person: staffMemberId, phone, ...Object.fromEntries(parts) })).toEqual({ staffMemberId, from, to, phone });
  });

  it('is asked about field by field, in the order of the form', () => {
    expect(wrong({ ...typedAt(['31', '11', '2026', '16.00'], ['', '', '', '8']), staffMemberId: '' })).toEqual([
      { field: 'person', text: 'Vælg den, der har vagten' },
      { field: 'from-day', text: 'Skriv en dato, der findes, med dag, måned og år, fx 28 11 2026' },
      { field: 'to-day', text: 'Skriv en dato, der findes, med dag, måned og år, fx 28 11 2026' },
      { field: 'to-clock', text: 'Skriv klokkeslæt med timer og minutter, fx 21.40' },
    ]);
  });

  it('in the hour that does not exist is refused with the reason', () => {
    expect(wrong(typedAt(['27', '3', '2027', '20.00'], ['28', '3', '2027', '2.30']))).toEqual([
      { field: 'to-clock', text: 'Klokken 2.30 findes ikke den nat, for uret stilles frem fra 02.00 til 03.00. Skriv 03.00 eller et andet klokkeslæt' },
    ]);
  });

  it('in the hour that comes twice is asked about with a choice, and then taken', () => {
    const typed = typedAt(['24', '10', '2026', '20.00'], ['25', '10', '2026', '2.30']);
    const errors = wrong(typed);
    expect(errors).toEqual([{ field: 'to-which', text: 'Klokken 2.30 kommer to gange den nat, for uret stilles tilbage fra 03.00 til 02.00. Vælg, hvilken af de to du mener' }]);
    const page = drawn(newShiftPage({ ...about, shiftId: 'new', typed, errors }));
    expect(page).toContain('href="#to-which"');
    expect(page.match(/type="radio"/g)).toHaveLength(2);
    expect(wordsOf(page)).toContain('Den første (sommertid) Den anden (normaltid)');
    expect(shiftIn(typedAt(['24', '10', '2026', '20.00'], ['25', '10', '2026', '2.30', 'second']), 'da')).toMatchObject({ shift: { endsAt: '2026-10-25T01:30:00.000Z' } });
  });
});

describe('a shift to change', () => {
  it('holds what is in force, and says what cancelling does', () => {
    const page = drawn(changeShiftPage({ ...about, shift, version: 3, typed: shiftInForce(shift, 'da') }));
    expect(['from-clock', 'to-day', 'phone', 'version'].map((name) => valueOf(page, name))).toEqual(['16.00', '29', '+45 12 34 56 71', '3']);
    expect(page).toContain('<option value="dorte" selected');
    expect(wordsOf(page)).toContain('Så har Dorte Påfundsen ikke vagten længere.');
    expect(page).not.toContain('type="radio"');
  });

  it('says after a conflict what changed, by whom and what holds, and keeps what was typed', () => {
    const typed = typedAt(['28', '11', '2026', '1700'], ['29', '11', '2026', '0800']);
    const changes = [{ at: '2026-11-23T20:48:00Z', by: 'Ivar Tænkt', move: 'startsAt' }, { at: '2026-11-23T20:48:00Z', by: 'Ivar Tænkt', move: 'staffMemberId' }];
    const page = drawn(changeShiftPage({ ...about, shift, version: 4, typed, changes, isUnsaved: true, errors: [{ field: conflictId, text: 'x' }] }));
    const text = wordsOf(page);
    expect(text).toContain('Ivar Tænkt ændrede, hvornår vagten begynder man. 23. nov. kl. 21.48. Ivar Tænkt ændrede, hvem der har vagten man. 23. nov. kl. 21.48.');
    expect(text).toContain('Nu gælder: Dorte Påfundsen, lør. 28. nov. kl. 16.00 til søn. 29. nov. kl. 08.00, +45 12 34 56 71.');
    expect(text).toContain('Det, du skrev, står stadig i felterne');
    expect([valueOf(page, 'from-clock'), valueOf(page, 'version')]).toEqual(['1700', '4']);
  });

  it('can become a new one when it was cancelled meanwhile', () => {
    const typed = typedAt(['28', '11', '2026', '1700'], ['29', '11', '2026', '0800']);
    const page = drawn(newShiftPage({ ...about, shiftId: 'new', typed, isUnsaved: true, changes: [{ at: '2026-11-23T20:48:00Z', by: 'Ivar Tænkt', move: 'cancelledAt' }], errors: [{ field: conflictId, text: 'x' }] }));
    expect(wordsOf(page)).toContain('Ivar Tænkt aflyste vagten man. 23. nov. kl. 21.48. Nu gælder: ingen vagt.');
    expect([valueOf(page, 'shift'), valueOf(page, 'from-clock')]).toEqual(['new', '1700']);
    expect(page).toContain('action="/da/administration/vagtplan/unit/ny"');
  });
});
