import { aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import { pressed } from './press.js';
import { Typed } from './typed.js';

const typed = (changes: Record<string, string | string[]> = {}) => Typed.in(aTypedReferral(changes));

describe('adding a card', () => {
  it.each([
    ['add-child', 'child', ['1', '2'], 'child-2-cpr'],
    ['add-adult', 'adult', ['1'], 'adult-1-name'],
    ['add-statement', 'statement', ['1', '2'], 'statement-2-text'],
  ] as const)('by %s leads to its first field', (press, list, numbers, field) => {
    const after = pressed(typed(), press);
    expect([after.typed.all(list), after.goesOnAt]).toEqual([numbers, field]);
  });

  it('gives it a number that none has had while another is there', () => {
    expect(pressed(typed({ child: ['1', '3'] }), 'add-child').goesOnAt).toBe('child-4-cpr');
  });

  it('adds a row to what a child lived through', () => {
    const after = pressed(typed(), 'add-exposure-1');
    expect([after.typed.all('child-1-row'), after.goesOnAt]).toEqual([['1', '2'], 'child-1-exposure-2']);
  });
});

describe('taking a card away', () => {
  it('takes everything in it along, and everything that names it', () => {
    const before = typed({
      child: ['1', '2'], 'child-2-cpr': '0202150000', 'child-2-name': 'Bo', 'statement-1-text': 'x', 'statement-1-in': ['child-2', 'victim'], 'statement-1-teller': 'child-2', 'receiver-child-2': '0330',
    });
    const after = pressed(before, 'remove-child-2');
    expect(after.typed.toJSON()).toEqual({ ...aTypedReferral({ 'statement-1-text': 'x', 'statement-1-in': 'victim', 'had-child': 'yes' }) });
    expect(after.goesOnAt).toBe('child-not-necessary');
  });

  it('takes an adult out of the custody of every child', () => {
    const after = pressed(typed({ adult: '1', 'adult-1-name': 'Far', 'child-1-holder-adult-1': 'holds:informed' }), 'remove-adult-1');
    expect(after.typed.toJSON()).toEqual(aTypedReferral());
  });

  it('asks why, when a child about whom something was known goes, and none is left', () => {
    const after = pressed(typed(), 'remove-child-1');
    expect([after.typed.all('child'), after.typed.text('had-child'), after.goesOnAt]).toEqual([[], 'yes', 'child-not-necessary']);
  });

  it('asks nothing about a card that was added by mistake', () => {
    const childless = typed().without((name) => name.startsWith('child'));
    const after = pressed(pressed(childless, 'add-child').typed, 'remove-child-1');
    expect([after.typed.all('child'), after.typed.text('had-child'), after.goesOnAt]).toEqual([[], '', 'add-child']);
  });
});

describe('every other press', () => {
  it.each(['save', 'continue', '', 'remove-child-9', 'remove-child', 'add-exposure-9', 'add-exposure', 'add-everything', 'remove-victim-1', '__proto__'])('%j changes nothing that was typed', (press) => {
    expect(pressed(typed(), press)).toEqual({ typed: typed() });
  });
});
