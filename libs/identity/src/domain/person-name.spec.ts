import { isPersonName } from './person-name.js';

describe('a name of a person', () => {
  it.each(['Nora Opdigt', 'Ö', "Anne-Marie D'Eksempel", 'Jens Chr. Prøvesen', 'Eksempel, Freja', 'O’Demo', 'Søren Åge Ægirsen', 'محمد', 'So\u0308ren', 'x'.repeat(100)])('can be %s', (text) => {
    expect(isPersonName(text)).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['blank', ' '],
    ['longer than 100', 'x'.repeat(101)],
    ['with a blank before', ' Nora'],
    ['with a blank after', 'Nora '],
    ['a CPR number', '0101700000'],
    ['with a CPR number', 'Nora 010170-0000'],
    ['turned round', 'Nora\u202etgidpO'],
    ['of several lines', 'Nora\nOpdigt'],
    ['with a tab', 'Nora\tOpdigt'],
    ['with a NUL', 'Nora\u0000'],
    ['a tag', '<b>Nora</b>'],
    ['half a character', 'Nora\ud800'],
    ['a picture', '🙂'],
    ['a mark without a letter', '\u0308'],
    ['no text', 7],
    ['missing', undefined],
  ])('is not %s', (_what, text) => {
    expect(isPersonName(text)).toBe(false);
  });
});
