import { directoryOf, sentPart } from '../../../../../test/builders/sent-part.js';
import { chosenReceiver, proposedReceiver, receiverChoices } from './receiver-choices.js';

const directory = directoryOf(
  ['køge intake', 'child_intake', '0259'], ['køge duty', 'duty_officer', '0259'], ['køge coordinator', 'adult_coordinator', '0259'],
  ['roskilde intake', 'child_intake', '0265'], ['roskilde coordinator', 'adult_coordinator', '0265'],
);
const { contactPointId: _nowhere, ...back } = sentPart({ state: 'returned', turn: 'sender' });
const returned = (code?: string, more: Parameters<typeof sentPart>[0] = {}) => ({
  ...back, ...more, returned: { reason: 'wrong_municipality' as const, at: '2026-11-23T21:00:00Z', ...(code === undefined ? {} : { proposedMunicipalityCode: code }) },
});

describe('who is chosen beforehand', () => {
  it.each([
    ['the intake of the kommune that was proposed', returned('0265'), 'roskilde intake'],
    ['its coordinator, of an adult’s part', returned('0265', { kind: 'adult' }), 'roskilde coordinator'],
    ['a kommune outside the district', returned('0320'), 'outside:0320'],
    ['nobody of a kommune that has nobody', returned('0253'), ''],
    ['nobody, where none was proposed', returned(), ''],
    ['whom a recalled part was for', sentPart({ state: 'recalled', contactPointId: 'køge duty' }), 'køge duty'],
  ])('is %s', (_who, part, chosen) => {
    expect(proposedReceiver(part, directory)).toBe(chosen);
  });
});

describe('who can be chosen', () => {
  const texts = (part: ReturnType<typeof sentPart>) => receiverChoices(part, directory, 'da').flatMap(({ choices }) => choices.map(({ text }) => text));

  it('is who receives that kind of part, and every kommune outside', () => {
    expect(texts(sentPart())).toEqual(expect.arrayContaining(['køge intake', 'køge duty', 'roskilde intake', 'Faxe Kommune']));
    expect(texts(sentPart())).not.toContain('køge coordinator');
    expect(texts(sentPart({ kind: 'adult' })).filter((text) => !text.endsWith('ommune'))).toEqual(['køge coordinator', 'roskilde coordinator']);
  });

  it('with a word at whom was proposed', () => {
    expect(texts(returned('0265'))).toContain('roskilde intake (foreslået)');
    expect(texts(returned('0320'))).toContain('Faxe Kommune (foreslået)');
  });

  it('goes to the api as a contact point or as a kommune', () => {
    expect([chosenReceiver('køge intake'), chosenReceiver('outside:0320')]).toEqual([{ contactPointId: 'køge intake' }, { outsideMunicipalityCode: '0320' }]);
  });
});
