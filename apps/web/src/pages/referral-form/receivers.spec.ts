import type { DirectoryAnswer, DirectoryUnitAnswer } from '#api-client';
import { aTypedConsent, aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import { phoneOf, receiverChoices, receiverOf, withReceivers } from './receivers.js';
import { Typed } from './typed.js';

const unit = (municipalityCode: string, kind: DirectoryUnitAnswer['kind'], isOpenNow = false): DirectoryUnitAnswer => ({
  unitId: `${municipalityCode}-${kind}`, kind, isOpenNow, name: { da: kind, en: kind }, phone: '+45 00 00 00 01', openingHours: [], hasRoleHolder: true, roleHolders: [], onDutyNow: [], version: 1,
  organisation: { id: municipalityCode, kind: 'municipality', municipalityCode, name: { da: municipalityCode, en: municipalityCode } },
});
const directoryWith = (isOpen: boolean): DirectoryAnswer => ({
  outsideMunicipalities: [],
  units: ['0259', '0265'].flatMap((code) => [unit(code, 'adult_coordinator'), unit(code, 'duty_officer', true), unit(code, 'child_intake', isOpen), unit(code, 'administration')]),
});
const open = directoryWith(true);
const closed = directoryWith(false);
const typed = (changes: Record<string, string | string[]> = {}) => Typed.in(aTypedReferral(changes));
const proposed = (changes: Record<string, string>, directory = open, key: 'child-1' | 'victim' | 'other' = 'child-1') => receiverOf(typed(changes), key, directory)?.value;

describe('a child’s part is proposed', () => {
  it('to the child intake while it is open, and to the duty officer at other times', () => {
    expect([proposed({}), proposed({}, closed)]).toEqual(['0259-child_intake', '0259-duty_officer']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['where the child lives', { 'child-1-municipality': '0265' }, '0265-child_intake'],
    ['where the victim lives, with whom the child does', { 'victim-municipality': '0265' }, '0265-child_intake'],
    ['where the other party lives, with whom the child does', { 'child-1-lives': 'other', 'other-municipality': '0265', 'victim-municipality': '0330' }, '0265-child_intake'],
    ['where it happened, when nobody knows where the child lives', { 'child-1-lives': 'unknown', 'victim-municipality': '0265' }, '0259-child_intake'],
    ['outside the system, for a child who lives outside the district', { 'child-1-municipality': '0330' }, '0330'],
  ])('%s', (_what, changes, receiver) => expect(proposed(changes)).toBe(receiver));

  it('and can go to the other contact points of both kommuner, never to an adult’s', () => {
    expect(receiverChoices(typed({ 'child-1-municipality': '0265' }), 'child-1', closed).map(({ value }) => value)).toEqual([
      '0265-duty_officer', '0265-child_intake', '0259-duty_officer', '0259-child_intake',
    ]);
    expect(receiverChoices(typed({ 'child-1-municipality': '0330' }), 'child-1', closed).map(({ value }) => value)).toEqual(['0330', '0259-duty_officer', '0259-child_intake']);
  });
});

describe('an adult’s part', () => {
  it('goes to the coordinator where they live, else where it happened', () => {
    expect([proposed({}, closed, 'victim'), proposed({ 'victim-municipality': '0265' }, closed, 'victim')]).toEqual(['0259-adult_coordinator', '0265-adult_coordinator']);
  });
});

describe('what was chosen', () => {
  it('stands while it is a choice, and no longer', () => {
    expect(proposed({ 'receiver-child-1': '0259-duty_officer' })).toBe('0259-duty_officer');
    expect(proposed({ 'receiver-child-1': '0265-duty_officer' })).toBe('0259-child_intake');
  });

  it('is filled in for every part that there is, and for no other', () => {
    const all = withReceivers(typed({ ...aTypedConsent(), 'other-consent': 'no' }), closed);
    expect(all.names.filter((name) => name.startsWith('receiver-')).map((name) => [name, all.text(name)])).toEqual([
      ['receiver-child-1', '0259-duty_officer'], ['receiver-victim', '0259-adult_coordinator'],
    ]);
  });

  it('is called at the number of whoever is on duty', () => {
    const duty = unit('0259', 'duty_officer');
    expect([phoneOf(duty), phoneOf({ ...duty, onDutyNow: [{ name: 'Dorte', phone: '+45 00 00 11 71', until: '' }] })]).toEqual(['+45 00 00 00 01', '+45 00 00 11 71']);
  });
});
