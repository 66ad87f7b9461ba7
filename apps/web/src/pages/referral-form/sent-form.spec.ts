import { BadRequestException } from '@nestjs/common';
import fc from 'fast-check';
import { aTypedConsent, aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import { packed, unpacked } from './carried.js';
import { carriedOn, pageIn, readSentForm } from './sent-form.js';
import { Typed } from './typed.js';

const writer = '01940000-0000-7000-8000-00000000000a';
const all = Typed.in({ ...aTypedReferral(aTypedConsent()), call: '1', 'call-1-number': '114', 'receiver-child-1': '0330' });

describe('a page of the form', () => {
  it.each(['facts', 'basis', 'check'] as const)('that shows %s sends everything that was typed on the others too', (page) => {
    const shown = Object.fromEntries(all.names.map((name) => [name, all.all(name)] as const));
    const sent = readSentForm({ ...shown, carried: carriedOn(page, all), version: '3', writer, writes: '7', press: 'save' }, page);
    const kept = page === 'check' ? all : all.without((name) => name.startsWith('receiver-'));
    expect(Object.fromEntries(sent.typed.names.map((name) => [name, sent.typed.text(name)]))).toEqual(Object.fromEntries(kept.names.map((name) => [name, kept.text(name)])));
    expect({ ...sent, typed: undefined }).toEqual({ typed: undefined, version: 3, writer: { page: writer, count: 7 }, press: 'save' });
  });

  it('takes its own fields from nowhere else, so that what was emptied is empty', () => {
    expect(readSentForm({ carried: packed(all) }, 'facts').typed.text('victim-cpr')).toBe('');
    expect(readSentForm({ carried: packed(all), 'victim-cpr': 'x' }, 'basis').typed.text('victim-cpr')).toBe('0101700000');
  });

  it('forgets who was to receive what once the facts may have changed', () => {
    expect(readSentForm({ carried: carriedOn('facts', all) }, 'facts').typed.text('receiver-child-1')).toBe('');
    expect(readSentForm({ carried: carriedOn('check', all), 'receiver-child-1': '0330' }, 'check').typed.text('receiver-child-1')).toBe('0330');
  });

  it.each([[{}, 0, 0], [{ version: '-1', writes: 'x' }, 0, 0], [{ version: '99999999999', writes: '1.5' }, 0, 0]])('with %j for its versions counts as new', (body, version, count) => {
    const sent = readSentForm(body, 'facts');
    expect([sent.version, sent.writer.count, sent.writer.page]).toEqual([version, count, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it('says which it is, for the script', () => {
    expect([pageIn({ form: 'basis' }), pageIn({ form: 'x' }), pageIn(undefined)]).toEqual(['basis', 'facts', 'facts']);
  });
});

describe('what a page carries for the others', () => {
  it('comes back word for word, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (name, ways) => {
      const typed = Typed.in({ 'victim-name': name, violence: ways });
      expect(unpacked(packed(typed)).toJSON()).toEqual(typed.toJSON());
    }));
  });

  it.each(['x', '!!', 'AAAA', packed(all).slice(0, -8)])('and is none of ours is refused: %s', (text) => {
    expect(() => unpacked(text)).toThrow(BadRequestException);
  });

  it('is not blown up without an end', () => {
    expect(() => unpacked(packed(Typed.in({ 'victim-safe': 'x'.repeat(600_000) })))).toThrow(BadRequestException);
  });
});
