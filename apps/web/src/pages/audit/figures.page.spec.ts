import type { LogFiguresAnswer } from '#api-client';
import { drawn, sessionOfA, wordsOf } from '../../../../../test/builders/drawn-page.js';
import { figureSearches, figuresPage } from './figures.page.js';

const today: LogFiguresAnswer = {
  acts: 1234, verbs: { collection: 4, alteration: 30, consultation: 1180, disclosure: 20, combination: 0, erasure: 0 }, outcomes: { answered: 1220, refused: 7, failed: 3, abandoned: 2, goingOn: 2 },
  looks: 480, disclosures: 19, receivingOrganisations: 3, staff: 12, citizens: 90, outsideOfficeHours: 15, officeDay: { opens: '08:00', closes: '16:00' }, sight: 'own_organisation',
};
const none = { collection: 0, alteration: 0, consultation: 0, disclosure: 0, combination: 0, erasure: 0 };
const yesterday: LogFiguresAnswer = {
  ...today, acts: 0, verbs: none, outcomes: { answered: 0, refused: 0, failed: 0, abandoned: 0, goingOn: 0 }, looks: 0, disclosures: 0, receivingOrganisations: 0, staff: 0, citizens: 0, outsideOfficeHours: 0,
};
const takenAt = new Date('2026-11-23T20:48:00Z');
const html = (change: Partial<LogFiguresAnswer> = {}, language: 'da' | 'en' = 'da') => drawn(figuresPage({ today: { ...today, ...change }, yesterday, takenAt }, sessionOfA('auditor'), language), language);

describe('an auditor\'s figures', () => {
  it('say what they are about, and when they were taken', () => {
    expect(wordsOf(html())).toContain('Tallene gælder, hvad medarbejdere i Køge Kommune har gjort, og hvad andre har videregivet til Køge Kommune. De er taget 23. november 2026 kl. 21.48. Dit eget opslag er selv i loggen.');
    expect(wordsOf(html({ sight: 'everything' }, 'en'))).toContain('The figures are about everything that has been done in Nærværn.');
  });

  it('stand for today beside yesterday, in tables with words', () => {
    const words = wordsOf(html());
    expect(words).toContain('Hvad I dag indtil kl. 21.48 I går, hele døgnet Opslag i oplysninger om borgere 480 – vis i loggen: Opslag i oplysninger om borgere, i dag 0');
    expect(words).toContain('Borgere, hvis oplysninger er vist eller ændret 90 0');
    expect(words).toContain('Afvist 7 – vis i loggen: Afvist, i dag 0');
    expect(words).toContain('Handlinger i alt 1.234');
    expect(words).toContain('Samkøring 0 0');
    expect(wordsOf(html({}, 'en'))).toContain('Acts in all 1,234');
  });

  it('lead to the lines that they count, where there are any, by one form and with no word of it in an address', () => {
    const buttons = [...html().matchAll(/name="show" value="([^"]*)"/g)].map(([, value]) => value!);
    expect(buttons.every((value) => value.endsWith('.today') && Object.hasOwn(figureSearches, value.split('.')[0]!))).toBe(true);
    expect(buttons).toHaveLength(11);
    expect(html().match(/<form/g)).toHaveLength(1);
    expect(html()).toContain('name="taken" value="2026-11-23T20:48:00.000Z"');
  });

  it('say how they were counted', () => {
    expect(wordsOf(html())).toContain('Kontortid er mandag til fredag kl. 08.00–16.00, helligdage undtaget.');
    expect(wordsOf(html({}, 'en'))).toContain('Office hours are Monday to Friday, 08:00–16:00');
  });
});
