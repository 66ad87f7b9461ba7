import { refusalCodes } from '#kernel';
import { aLogLine } from '../../../../../test/builders/log-line.js';
import { aboutText, outcomeOf, purposeText, recipientsText, shownText, titleText, toldText, verbText, whoText } from './line-words.js';

describe('a line of the log, in words', () => {
  it('says what was done, and of what did not come to its end that it was tried', () => {
    const title = (outcome: string | null) => titleText(aLogLine({ outcome }), 'da');
    expect([title('answered'), title(null)]).toEqual(['Åbnede en del og læste den', 'Åbnede en del og læste den']);
    expect([title('refused'), title('failed'), title('abandoned'), title('unheard-of')]).toEqual(Array.from({ length: 4 }, () => 'Forsøg: åbnede en del og læste den'));
    expect(titleText(aLogLine({ operation: 'moon.fetch' }), 'en')).toBe('moon.fetch');
  });

  it('says who by a pseudonym and a place, each once', () => {
    expect(whoText(aLogLine(), 'da')).toBe('P-7KQ2, Børnemodtagelsen, Køge Kommune');
    expect(whoText(aLogLine({ unit: { da: 'Vagtcentralen', en: 'Control room' } }), 'en')).toBe('P-7KQ2, Control room, Køge Municipality');
    expect(whoText(aLogLine({ unit: null }), 'da')).toBe('P-7KQ2, Køge Kommune');
    expect(whoText(aLogLine({ actor: null, organisation: null, unit: null }), 'da')).toBe('Systemet');
  });

  it.each([['case', 'Sag NV-1'], ['part', 'Del NV-1'], ['referral', 'Henvisning i sag NV-1'], ['message', 'Vedrører NV-1'], ['toString', 'Vedrører NV-1']])('says what it was about: a %s', (aboutKind, text) => {
    expect(aboutText({ aboutKind, reference: 'NV-1' }, 'da')).toBe(text);
    expect(aboutText({ aboutKind, reference: null }, 'da')).toBe(undefined);
  });

  it('says how it ended', () => {
    expect(['answered', 'refused', 'failed', 'abandoned', null, 'unheard-of'].map((outcome) => outcomeOf(outcome, 'da'))).toEqual([
      { text: 'Gennemført', tone: 'success' }, { text: 'Afvist', tone: 'warning' }, { text: 'Mislykkedes', tone: 'error' }, { text: 'Afbrudt', tone: 'error' }, { text: 'I gang', tone: 'info' }, { text: 'unheard-of', tone: 'warning' },
    ]);
  });

  it('has words for every refusal, and shows codes that are no more as they are', () => {
    expect(refusalCodes.filter((code) => toldText(code, 'da') === code)).toEqual([]);
    expect([toldText('gone', 'da'), purposeText('gone', 'da'), verbText('gone', 'da'), purposeText('access_review', 'da'), verbText('erasure', 'en')]).toEqual(['gone', 'gone', 'gone', 'Kontrol af opslag', 'Erasure']);
  });

  it('says to whom something was given', () => {
    expect(recipientsText({ recipients: [{ da: 'Køge Kommune', en: 'Køge Municipality' }, { da: 'Greve Kommune', en: 'Greve Municipality' }] }, 'en')).toBe('Given to Køge Municipality, Greve Municipality');
  });

  it('says what was shown about people in words, and the rest by its names', () => {
    expect(shownText({ fields: ['cpr', 'id', 'name', 'version'], subjectCount: 1 }, 'da')).toEqual({ aboutPeople: 'navn, CPR-nummer', others: 'id, version' });
    expect(shownText({ fields: ['name', '…'], subjectCount: 2 }, 'da')).toEqual({ aboutPeople: 'navn', others: 'og flere' });
    expect(shownText({ fields: [], subjectCount: 2 }, 'da')).toEqual({});
  });

  it('says nothing about people where nobody was shown: a name may be that of an office', () => {
    expect(shownText({ fields: ['name', 'phone'], subjectCount: 0 }, 'da')).toEqual({ others: 'name, phone' });
  });
});
