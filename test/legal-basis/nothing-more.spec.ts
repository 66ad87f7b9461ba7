import fc from 'fast-check';
import { everyBasis, rightEnquiry } from './cells.js';
import type { Judge } from './compare.js';
import { bases, firstDay, processingBases } from './expected/bases.js';
import type { Enquiry } from './expected/enquiry.js';
import { aroundFirstDay, ordinary } from './expected/moments.js';
import { everyRoute, recordFields, routes } from './expected/routes.js';
import { approvalStates, consentStates, forumStates } from './expected/rules.js';
import { directions, isAnswer, itemClasses, recipientKinds, roles } from './expected/words.js';
import { judge } from './product.js';
import { howMany, tellFigures } from '../harness/how-many.js';

const days = { first: firstDay };
const allowedBy = (asked: Judge, enquiry: Enquiry, items: readonly string[]) => {
  const answers = asked(enquiry, days, items);
  return items.filter((_, index) => answers[index]!.refusal === undefined);
};

/** Every string that is a code of the document, whatever it is a code of. */
const codes = [
  ...everyBasis.filter((code) => bases.has(code)), ...directions, ...roles, ...recipientKinds, ...itemClasses, ...processingBases, ...forumStates,
  ...consentStates, ...approvalStates, ...[...bases.values()].flatMap(({ purposes }) => purposes), ...recordFields, 'criminal_investigation',
];
/** Strings near a code, names of the language, and anything else. */
const almostACode = fc.constantFrom(...codes).chain((code) => fc.constantFrom(
  code.toUpperCase(), code.toLowerCase(), ` ${code}`, `${code} `, `${code}\u0000`, `${code}\u200B`, code.slice(1), code.slice(0, -1), `${code}s`,
  code.replaceAll('_', '-'), code.replaceAll('-', '_'), code.replace('a', '\u0430'), [...code].reverse().join(''), `${code},${code}`, '*', '%',
));
const anyWord = fc.oneof(
  almostACode, fc.constantFrom(...codes), fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'null', '0', 'length', 'size'),
);

/** Mostly the right answer, sometimes another: of an enquiry that is wrong everywhere nothing is learnt. */
const rarely = <T>(other: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: other });
const sometimes = <T>(others: readonly T[]) => rarely(fc.constantFrom(...others));
/** Which of a list are kept, by the bits of a number; `undefined` leaves the list away. */
const someOf = <T>(list: readonly T[], bits: number | undefined) =>
  bits === undefined ? undefined : list.filter((_, index) => (bits >>> (index % 31)) % 2 === 1);
const bits = fc.oneof(fc.constantFrom(undefined, -1), fc.nat(), fc.nat().map((some) => ~(1 << (some % 31))));

const chances = fc.record({
  which: fc.nat(), role: fc.nat(), recipientKind: fc.nat(), moment: sometimes(aroundFirstDay), processingBasis: sometimes(processingBases),
  approval: sometimes(approvalStates), acute: fc.boolean(), overdue: sometimes([true]), forum: sometimes(forumStates), record: bits,
  state: sometimes(consentStates), endsAt: sometimes(['2025-11-26T10:00:00Z', '2025-11-26T10:00:00.001Z']), coversFeedback: fc.boolean(),
  recipientKinds: bits, purposes: bits, itemClasses: bits,
});

/** A route's right enquiry with a few answers changed, so that some items of many are allowed. */
const anEnquiry = chances.map((chance): Enquiry => {
  const { basis, direction, route } = everyRoute[chance.which % everyRoute.length]!;
  const right = rightEnquiry(basis, direction);
  const [kinds, purposes, classes] = [
    someOf(recipientKinds, chance.recipientKinds), someOf([...bases.values()].flatMap((row) => row.purposes), chance.purposes),
    someOf(itemClasses, chance.itemClasses),
  ];
  return {
    ...right, role: route.may[chance.role % route.may.length]!, recipientKind: route.to[chance.recipientKind % route.to.length]!,
    moment: chance.moment ?? ordinary, processingBasis: chance.processingBasis ?? right.processingBasis, approval: chance.approval ?? 'approved',
    acute: chance.acute, overdue: chance.overdue ?? false, forum: chance.forum ?? 'both_are_members',
    record: someOf(route.record, chance.record) ?? route.record,
    consent: {
      ...right.consent, coversFeedback: chance.coversFeedback, ...(chance.state !== undefined && { state: chance.state }),
      endsAt: chance.endsAt ?? '2300-01-01T00:00:00Z',
      ...(kinds && { recipientKinds: kinds }), ...(purposes && { purposes }), ...(classes && { itemClasses: classes }),
    },
  };
});

const holds = (property: fc.IProperty<[Enquiry, string[]]> | fc.IProperty<[Enquiry, number]>, runs = howMany.randomEnquiries) =>
  fc.check(property as fc.IProperty<unknown>, { numRuns: runs });

/** Whatever is asked, what is allowed is a cell of section 4.1, from its first day on. */
const nothingOutside = (asked: Judge) => {
  const word = rarely(anyWord);
  const words = fc.record({ basis: word, direction: word, role: word, recipientKind: word, purpose: word, processingBasis: word, forum: word, approval: word });
  const strange = fc.tuple(anEnquiry, words).map(([enquiry, others]): Enquiry =>
    ({ ...enquiry, ...Object.fromEntries(Object.entries(others).filter(([, other]) => other !== undefined)) }));
  return fc.property(strange, fc.array(fc.oneof(fc.constantFrom(...itemClasses), anyWord), { maxLength: 12 }), (enquiry, items) => {
    const route = routes.get(enquiry.basis)?.get(enquiry.direction);
    const row = bases.get(enquiry.basis);
    return allowedBy(asked, enquiry, items).every((item) =>
      route !== undefined && row !== undefined && enquiry.moment.day >= firstDay && enquiry.purpose !== 'criminal_investigation' &&
      route.may.includes(enquiry.role) && route.to.includes(enquiry.recipientKind) && route.on.includes(item) &&
      (isAnswer(item) || (row.purposes.includes(enquiry.purpose) && Object.values(row.processing).flat().includes(enquiry.processingBasis) &&
        route.record.every((field) => enquiry.record.includes(field)))));
  });
};

/** What can be taken from an enquiry. A consent is not missed where it must never have been asked for (section 5.1). */
type Taken = (enquiry: Enquiry, chance: number) => Enquiry;
const lessOf = (list: readonly string[] | undefined, chance: number) => list?.filter((_, index) => index !== chance % list.length);
const taken: Readonly<Record<string, Taken>> = {
  'the approval': (enquiry) => enquiry.approval === 'approved' ? { ...enquiry, approval: 'none' } : enquiry,
  'the right of who approved': (enquiry, chance) => enquiry.approval === 'approved'
    ? { ...enquiry, approval: ['approved_without_right', 'approved_by_sender', 'rejected', 'nodded'][chance % 4]! } : enquiry,
  'a field of the record': (enquiry, chance) => ({ ...enquiry, record: lessOf(enquiry.record, chance)! }),
  'the whole record': (enquiry) => ({ ...enquiry, record: [] }),
  'the consent': (enquiry) => enquiry.consent.state === 'given' && bases.get(enquiry.basis)!.consentRule !== 'never_asked'
    ? { ...enquiry, consent: { ...enquiry.consent, state: 'none' } } : enquiry,
  'what a consent is worth': (enquiry, chance) => enquiry.consent.state === 'given'
    ? { ...enquiry, consent: { ...enquiry.consent, state: ['refused', 'withdrawn', 'expired', 'of_another_person'][chance % 4]! } } : enquiry,
  'a kind of item from the consent': (enquiry, chance) => narrower(enquiry, { itemClasses: lessOf(enquiry.consent.itemClasses, chance) }),
  'a kind of recipient from the consent': (enquiry, chance) => narrower(enquiry, { recipientKinds: lessOf(enquiry.consent.recipientKinds, chance) }),
  'a purpose from the consent': (enquiry, chance) => narrower(enquiry, { purposes: lessOf(enquiry.consent.purposes, chance) }),
  'every kind of item from the consent': (enquiry) => narrower(enquiry, { itemClasses: [] }),
  'feedback from the consent': (enquiry) => ({ ...enquiry, consent: { ...enquiry.consent, coversFeedback: false } }),
  'the forum': (enquiry, chance) => enquiry.forum === 'both_are_members'
    ? { ...enquiry, forum: ['none', 'sender_is_not_member', 'recipient_is_not_member', 'for_another_purpose', 'not_in_force'][chance % 5]! } : enquiry,
  'the day of an override': (enquiry) => ({ ...enquiry, overdue: true }),
  'the urgency': (enquiry) => ({ ...enquiry, acute: false }),
};
const narrower = (enquiry: Enquiry, names: { [K in 'itemClasses' | 'recipientKinds' | 'purposes']?: readonly string[] | undefined }): Enquiry =>
  ({ ...enquiry, consent: { ...enquiry.consent, ...Object.fromEntries(Object.entries(names).filter(([, list]) => list !== undefined)) } });

const neverMore = (asked: Judge, take: Taken) => fc.property(anEnquiry, fc.nat(), (enquiry, chance) => {
  const before = new Set(allowedBy(asked, enquiry, itemClasses));
  return allowedBy(asked, take(enquiry, chance), itemClasses).every((item) => before.has(item));
});
const runsEach = Math.ceil(howMany.randomEnquiries / Object.keys(taken).length);

/** An item is judged for itself: its company, its place in the list and the number of times it is asked about say nothing. */
const eachByItself = (asked: Judge) => fc.property(anEnquiry, fc.array(fc.constantFrom(...itemClasses, 'diary'), { maxLength: 30 }), (enquiry, items) => {
  const together = asked(enquiry, days, items);
  return items.every((item, index) => JSON.stringify(asked(enquiry, days, [item])[0]) === JSON.stringify(together[index]));
});

const patience = 300_000;

describe('what the document does not name', () => {
  it('is never allowed, whatever the strings', () => {
    expect(holds(nothingOutside(judge))).toMatchObject({ failed: false });
    tellFigures(`legal basis: ${howMany.randomEnquiries} enquiries with strings near and far from a code, nothing allowed outside the document`);
  }, patience);

  it('is missed when a judge is kind to spelling (planted)', () => {
    const kind: Judge = (enquiry, at, items) => judge({ ...enquiry, role: enquiry.role.trim().toLowerCase() }, at, items.map((item) => item.trim().toLowerCase()));
    expect(holds(nothingOutside(kind), 20_000)).toMatchObject({ failed: true });
  });

  it('is missed when a judge looks a code up in what every object has (planted)', () => {
    const careless: Judge = (enquiry, at, items) => judge(enquiry, at, items).map((answer, index) =>
      Reflect.has({}, items[index]!) && answer.refusal === 'item-not-of-basis' ? { item: answer.item, refusal: undefined } : answer);
    expect(holds(nothingOutside(careless), 20_000)).toMatchObject({ failed: true });
  });
});

describe('an enquiry from which something is taken away', () => {
  it.each(Object.keys(taken))('never allows more: %s', (what) => {
    expect(holds(neverMore(judge, taken[what]!), runsEach)).toMatchObject({ failed: false });
  }, patience);

  it.each<[string, Judge]>([
    ['the whole record', (enquiry, at, items) => judge(enquiry.record.length === 0 ? { ...enquiry, record: recordFields } : enquiry, at, items)],
    ['the approval', (enquiry, at, items) => judge(enquiry.approval === 'none' ? { ...enquiry, approval: 'approved', overdue: false } : enquiry, at, items)],
    ['every kind of item from the consent', (enquiry, at, items) => {
      const { itemClasses: names, ...words } = enquiry.consent;
      return judge(names?.length === 0 ? { ...enquiry, consent: words } : enquiry, at, items);
    }],
    ['the forum', (enquiry, at, items) => judge(enquiry.forum === 'not_in_force' ? { ...enquiry, forum: 'both_are_members', processingBasis: rightEnquiry(enquiry.basis, enquiry.direction).processingBasis } : enquiry, at, items)],
  ])('is caught allowing more by a judge that is mild without %s (planted)', (what, mild) => {
    expect(holds(neverMore(mild, taken[what]!), 20_000)).toMatchObject({ failed: true });
  });
});

describe('an item', () => {
  it('is judged for itself, whatever stands beside it', () => {
    expect(holds(eachByItself(judge), 2_000)).toMatchObject({ failed: false });
  });

  it('is seen to depend on its company when it does (planted)', () => {
    const social: Judge = (enquiry, at, items) => judge(enquiry, at, items).map((answer) => items.length > 1 ? { ...answer, refusal: 'item-not-of-basis' } : answer);
    expect(holds(eachByItself(social), 2_000)).toMatchObject({ failed: true });
  });

  it('that nobody asked about gets no answer', () => {
    expect(everyRoute.flatMap(({ basis, direction }) => judge(rightEnquiry(basis, direction), days, []))).toEqual([]);
  });
});
